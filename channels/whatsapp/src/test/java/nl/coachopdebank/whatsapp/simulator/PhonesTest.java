package nl.coachopdebank.whatsapp.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.NoSuchElementException;
import nl.coachopdebank.whatsapp.graph.ChoiceList;
import nl.coachopdebank.whatsapp.graph.OutgoingMessage;
import nl.coachopdebank.whatsapp.graph.Recipient;
import nl.coachopdebank.whatsapp.graph.ReplyButtons;
import nl.coachopdebank.whatsapp.graph.SendResult.Accepted;
import nl.coachopdebank.whatsapp.graph.Sendable;
import nl.coachopdebank.whatsapp.graph.Text;
import nl.coachopdebank.whatsapp.webhook.Happening;
import nl.coachopdebank.whatsapp.webhook.Happening.Edit;
import nl.coachopdebank.whatsapp.webhook.Happening.Reaction;
import nl.coachopdebank.whatsapp.webhook.Happening.ResidentMessage;
import nl.coachopdebank.whatsapp.webhook.Happening.Revoke;
import nl.coachopdebank.whatsapp.webhook.Happening.StatusUpdate;
import nl.coachopdebank.whatsapp.webhook.Person;
import nl.coachopdebank.whatsapp.webhook.Said;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What a person does on a phone")
class PhonesTest {
    private static final ReplyButtons BUTTONS =
            ReplyButtons.of("Kies", List.of(new ReplyButtons.Button("a", "Ja"), new ReplyButtons.Button("b", "Nee")));

    @RegisterExtension
    final Stand stand = new Stand();

    private Said said() {
        return stand.receiver.await(ResidentMessage.class, 1).get(0).said();
    }

    /** A message of the bot that has arrived. */
    private String arrived(Sendable message) {
        stand.opensWindow();
        String id = ((Accepted) stand.send(message)).messageId();
        stand.receiver.await(StatusUpdate.class, 3);
        stand.receiver.forget();
        return id;
    }

    @Test
    void isReadByTheDoorAsWords() {
        stand.robin(phone -> phone.write("Één café 👩🏽‍⚕️ / \"x\""));

        ResidentMessage message = stand.receiver.await(ResidentMessage.class, 1).get(0);
        assertThat(message.said()).isEqualTo(new Said.Words("Één café 👩🏽‍⚕️ / \"x\""));
        assertThat(message.head().sender()).isEqualTo(new Person(Stand.ROBIN, "NL.9990000000000000101", null));
        assertThat(message.head().sentAt()).isEqualTo(TestTime.FRIDAY);
        assertThat(message.head().key().phoneNumberId()).isEqualTo(Stand.ACCOUNT.phoneNumberId());
        assertThat(message.head().key().id())
                .isEqualTo(stand.sight().phone().chat().get(0).id());
    }

    @Test
    void goesOverTheLineInAsciiAsMetaWritesIt() {
        stand.robin(phone -> phone.write("é/€"));
        stand.receiver.await(ResidentMessage.class, 1);

        assertThat(new String(stand.receiver.bodies().get(0), StandardCharsets.UTF_8))
                .contains("\\u00e9\\/\\u20ac")
                .matches("\\p{ASCII}+");
    }

    @Test
    void tellsNoNumberOfWhoShowsNone() {
        stand.meta.onPhone(Stand.NOOR_PHONE, phone -> phone.write("Hallo")).block();

        ResidentMessage message = stand.receiver.await(ResidentMessage.class, 1).get(0);
        assertThat(message.head().sender()).isEqualTo(new Person(null, Stand.NOOR, null));
        assertThat(new String(stand.receiver.bodies().get(0), StandardCharsets.UTF_8))
                .contains("\"username\":\"noor.voorbeeld\"")
                .doesNotContain("wa_id", "\"from\":");
    }

    @Test
    void isATapOnAButtonAndAnOldOneToo() {
        String id = arrived(BUTTONS);
        stand.robin(phone -> phone.write("Iets anders"));

        stand.robin(phone -> phone.tap(id, "b"));

        ResidentMessage tap = stand.receiver.await(ResidentMessage.class, 2).get(1);
        assertThat(tap.said()).isEqualTo(new Said.Tap(Said.Tap.On.BUTTON, "b", "Nee"));
        assertThat(tap.head().quotedId()).isEqualTo(id);
    }

    @Test
    void isTheChoiceOfARow() {
        String id = arrived(ChoiceList.of("Kies", "Toon", List.of(new ChoiceList.Row("r", "Horeca", "Hotel"))));

        stand.robin(phone -> phone.tap(id, "r"));

        assertThat(said()).isEqualTo(new Said.Tap(Said.Tap.On.LIST, "r", "Horeca"));
    }

    @Test
    void cannotBeATapOnWhatIsNotThere() {
        String id = arrived(BUTTONS);

        assertThatThrownBy(() -> stand.robin(phone -> phone.tap(id, "c"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> stand.robin(phone -> phone.tap("wamid.no", "b")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> stand.meta.onPhone("nobody", phone -> {}).block())
                .isInstanceOf(NoSuchElementException.class);
    }

    @ParameterizedTest
    @CsvSource({"voice, voice, ''", "image, image, ''", "image, image, Mijn brief", "sticker, sticker, ''"})
    void isAFile(String kind, String type, String caption) {
        stand.robin(phone -> phone.attach(kind, caption));

        assertThat(said()).isEqualTo(new Said.Attachment(type, caption.isEmpty() ? null : caption));
    }

    @Test
    void isAPlace() {
        stand.robin(Handset::sendPlace);

        assertThat(said()).isEqualTo(new Said.NotUnderstood("location", List.of()));
    }

    @Test
    void isAReactionThatCanBeTakenBackAndOpensNoWindow() {
        String id = arrived(Text.of("Hoi"));
        stand.time.ahead(MetaLimits.WINDOW);

        stand.robin(phone -> phone.react(id, "👍"));
        stand.robin(phone -> phone.react(id, null));

        List<Reaction> reactions = stand.receiver.await(Reaction.class, 2);
        assertThat(reactions).extracting(Reaction::emoji).containsExactly("👍", null);
        assertThat(reactions).extracting(Reaction::messageId).containsOnly(id);
        assertThat(stand.sight().phone().windowOpen()).isFalse();
    }

    @Test
    void changesAndTakesBackTheLastWords() {
        String first = stand.opensWindow();
        stand.robin(phone -> phone.write("Fuot"));
        String last = stand.sight().phone().chat().get(1).id();

        stand.robin(phone -> phone.edit("Fout"));
        stand.robin(Handset::revoke);
        stand.robin(Handset::revoke);

        Edit edit = stand.receiver.await(Edit.class, 1).get(0);
        assertThat(edit.messageId()).isEqualTo(last);
        assertThat(edit.text()).isEqualTo("Fout");
        assertThat(stand.receiver.await(Revoke.class, 2))
                .extracting(Revoke::messageId)
                .containsExactly(last, first);
        assertThatThrownBy(() -> stand.robin(Handset::revoke)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void waitsWhileThePhoneIsOfflineAndKeepsItsOrder() {
        stand.robin(phone -> phone.online(false));
        stand.robin(phone -> phone.write("Een"));
        stand.robin(phone -> phone.write("Twee"));
        assertThat(stand.sight().phone().chat()).extracting(ChatLine::progress).containsOnly(Progress.PENDING);
        assertThat(stand.sight().phone().windowOpen()).isFalse();
        assertThat(stand.receiver.bodies()).isEmpty();

        stand.robin(phone -> phone.online(true));

        assertThat(stand.receiver.await(ResidentMessage.class, 2))
                .extracting(ResidentMessage::said)
                .containsExactly(new Said.Words("Een"), new Said.Words("Twee"));
    }

    @Test
    void leavesWhatIsSentToAPhoneThatIsOfflineAtSent() {
        stand.opensWindow();
        stand.robin(phone -> phone.online(false));
        stand.send(Text.of("Hoi"));
        noorGetsAMessage();
        assertThat(stand.sight().phone().chat().get(1).progress()).isEqualTo(Progress.SENT);

        stand.robin(phone -> phone.online(true));

        assertThat(stand.receiver.await(StatusUpdate.class, 6).stream()
                        .filter(update -> Stand.ROBIN.equals(update.recipient().phone())))
                .extracting(StatusUpdate::status)
                .containsExactly("sent", "delivered", "read");
    }

    /** By then as much time has gone by as a message needs to be read. */
    private void noorGetsAMessage() {
        stand.meta.onPhone(Stand.NOOR_PHONE, phone -> phone.write("Hallo")).block();
        stand.client()
                .send(OutgoingMessage.of(Recipient.userId(Stand.NOOR), Text.of("Hoi")))
                .block();
        stand.receiver.await(StatusUpdate.class, 4);
    }

    @Test
    void readsOnlyWhatLiesOpen() {
        stand.opensWindow();
        stand.robin(phone -> phone.reading(false));
        stand.send(Text.of("Hoi"));
        stand.receiver.await(StatusUpdate.class, 2);
        assertThat(stand.sight().phone().chat().get(1).progress()).isEqualTo(Progress.DELIVERED);

        stand.robin(phone -> phone.reading(true));

        assertThat(stand.receiver.await(StatusUpdate.class, 3).get(2).status()).isEqualTo("read");
    }

    @Test
    void beginsAnewOnAPhoneOfItsOwn() {
        String id = stand.meta.newPhone().block();

        stand.meta.onPhone(id, phone -> phone.write("Hallo")).block();

        Person sender =
                stand.receiver.await(ResidentMessage.class, 1).get(0).head().sender();
        assertThat(sender.phone()).matches("3160000\\d{4}").isNotEqualTo(Stand.ROBIN);
        assertThat(stand.sight().phone().chat()).isEmpty();
        assertThat(stand.sight().phones()).hasSize(3);
    }

    @Test
    void givesEachHappeningOneWebhook() {
        stand.opensWindow();

        assertThat(stand.receiver.all(Happening.class)).hasSize(1);
    }
}
