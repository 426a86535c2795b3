package nl.coachopdebank.whatsapp.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.coachopdebank.whatsapp.Payloads;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("A webhook")
class NotificationReaderTest {
    private static final String OURS = "999000000000002";

    @TestFactory
    Stream<DynamicTest> givesAllThatTheManifestExpects() {
        assertThat(Webhooks.listed()).hasSize(112);
        return Webhooks.listed().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        Payloads.file(entry),
                        () -> assertThat(Found.in(Webhooks.read(entry))).isEqualTo(entry.path("expect"))));
    }

    @Test
    void tellsNothingOfAPersonInTheTextOfAHappening() {
        List<String> texts = Webhooks.listed().stream()
                .flatMap(entry -> Webhooks.read(entry).happenings().stream())
                .map(Object::toString)
                .toList();

        assertThat(texts)
                .hasSizeGreaterThan(400)
                .allSatisfy(text -> assertThat(text)
                        .doesNotContain(
                                "316000", "NL.", "wamid", "Hallo", "vraag", "Mijn", "handover", "topic:", "STOP"));
    }

    @Test
    void givesWhenAMessageWasSentAndWhatItAnswers() {
        MessageHead head =
                Found.head(Webhooks.happenings("in-text-reply-context.json").get(0));

        assertThat(head.sentAt()).isEqualTo(Instant.ofEpochSecond(1_795_000_000));
        assertThat(head.quotedId()).isEqualTo("wamid.FAKEOUT0001==");
        assertThat(head.key()).isEqualTo(new MessageKey(OURS, "wamid.FAKETEXTREPLY=="));
        assertThat(head.inGroup()).isFalse();
    }

    @Test
    void givesTheParentOfAUserIdToo() {
        assertThat(Found.head(Webhooks.happenings("in-text-username-parent-bsuid.json")
                                .get(0))
                        .sender())
                .isEqualTo(new Person(null, "NL.9990000000000000101", "NL.ENT.9990000000000000901"));
    }

    @Test
    void looksForAContactByItsIdsAndNotByItsPlace() {
        Notification notification = Webhooks.read("""
                {'object':'whatsapp_business_account','entry':[{'changes':[{'field':'messages','value':{
                 'contacts':[{'wa_id':'2','user_id':'NL.2'},{'wa_id':'1','user_id':'NL.1'}],
                 'messages':[{'id':'a','type':'text','from':'1'},{'id':'b','type':'text','from_user_id':'NL.2'},
                             {'id':'c','type':'text','from':'3'}]}}]}]}
                """);

        assertThat(notification.happenings())
                .extracting(happening -> Found.head(happening).sender())
                .containsExactly(
                        new Person("1", "NL.1", null), new Person("2", "NL.2", null), new Person("3", null, null));
    }

    @Test
    void tellsAnEmojiTakenBackFromOneGiven() {
        assertThat(Webhooks.happenings("in-reaction.json"))
                .satisfiesExactly(
                        told -> assertThat(((Happening.Reaction) told).emoji()).isEqualTo("👍"));
        assertThat(Stream.of("in-reaction-removed.json", "in-reaction-removed-empty-string.json")
                        .map(file ->
                                ((Happening.Reaction) Webhooks.happenings(file).get(0)).emoji()))
                .containsOnlyNulls();
    }

    @Test
    void givesTheNewWordsOfAnEdit() {
        Happening.Edit edit =
                (Happening.Edit) Webhooks.happenings("in-edit.json").get(0);

        assertThat(edit.messageId()).isEqualTo("wamid.FAKETEXT==");
        assertThat(edit.text()).isEqualTo("Hoi, ik heb een vraag (aangepast)");
    }

    @Test
    void tellsWhoAPersonWasAndIs() {
        Happening.PersonChanged number = (Happening.PersonChanged)
                Webhooks.happenings("in-system-user-changed-number.json").get(0);
        Happening.PersonChanged other = (Happening.PersonChanged)
                Webhooks.happenings("in-system-identity-changed.json").get(0);

        assertThat(number.kind()).isEqualTo("user_changed_number");
        assertThat(number.before()).isEqualTo(new Person("31600000101", "NL.9990000000000000101", null));
        assertThat(number.after()).isEqualTo(new Person("31600000111", "NL.9990000000000000111", null));
        assertThat(other.kind()).isEqualTo("customer_identity_changed");
        assertThat(other.after().isKnown()).isFalse();
    }

    @Test
    void givesOurOwnIdBackWithAStatus() {
        Happening.StatusUpdate update = (Happening.StatusUpdate)
                Webhooks.happenings("status-sent-opaque-data.json").get(0);

        assertThat(update.ownId()).isEqualTo("conv-0001/turn-7");
        assertThat(update.at()).isEqualTo(Instant.ofEpochSecond(1_795_000_000));
        assertThat(update.recipient()).isEqualTo(new Person("31600000101", "NL.9990000000000000101", null));
    }

    @Test
    void takesTheMemberOfAGroupForTheRecipient() {
        assertThat(((Happening.StatusUpdate)
                                Webhooks.happenings("status-group-read.json").get(0))
                        .recipient())
                .isEqualTo(new Person("31600000101", "NL.9990000000000000101", null));
    }

    @Test
    void asksForAPersonUnlessTheNewsIsGood() {
        assertThat(Payloads.listed("event").stream()
                        .flatMap(entry -> Webhooks.happenings(Payloads.file(entry)).stream()))
                .containsExactlyInAnyOrder(
                        new Happening.AccountEvent(
                                "account_alerts", "INCREASED_CAPABILITIES_ELIGIBILITY_DEFERRED", null, true),
                        new Happening.AccountEvent("account_update", "ACCOUNT_RESTRICTION", null, true),
                        new Happening.AccountEvent("account_update", "ACCOUNT_VIOLATION", null, true),
                        new Happening.AccountEvent("business_username_updates", "approved", null, false),
                        new Happening.AccountEvent("phone_number_quality_update", "THROUGHPUT_UPGRADE", null, false),
                        template("message_template_status_update", "APPROVED", false),
                        template("message_template_status_update", "PAUSED", true),
                        template("message_template_status_update", "REJECTED", true),
                        template("template_category_update", "MARKETING", true),
                        new Happening.Preference(
                                new Person("31600000101", "NL.9990000000000000101", null),
                                "marketing_messages",
                                "stop"),
                        new Happening.AnsweredElsewhere(
                                new MessageKey(OURS, "wamid.FAKEECHO=="),
                                new Person("31600000101", "NL.9990000000000000101", null),
                                Instant.ofEpochSecond(1_795_000_000),
                                "Bericht vanuit de telefoon van de coach"),
                        new Happening.Ignored("brand_new_field"));
    }

    private static Happening template(String field, String event, boolean needsPerson) {
        return new Happening.AccountEvent(field, event, "antwoord_klaar", needsPerson);
    }

    @Test
    void takesAsManyHappeningsAsThereAre() {
        assertThat(Set.copyOf(Webhooks.happenings("batch-300-messages-over-256k.json")))
                .hasSize(300);
        assertThat(Webhooks.happenings("batch-duplicate-wamid.json")).hasSize(2);
    }
}
