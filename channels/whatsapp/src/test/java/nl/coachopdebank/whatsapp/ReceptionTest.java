package nl.coachopdebank.whatsapp;

import static nl.coachopdebank.whatsapp.Posts.head;
import static nl.coachopdebank.whatsapp.Posts.of;
import static nl.coachopdebank.whatsapp.Posts.person;
import static nl.coachopdebank.whatsapp.Posts.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.pipeline.Appended;
import nl.coachopdebank.pipeline.Server;
import nl.coachopdebank.pipeline.StoreUnavailable;
import nl.coachopdebank.whatsapp.webhook.Happening;
import nl.coachopdebank.whatsapp.webhook.MessageHead;
import nl.coachopdebank.whatsapp.webhook.MessageKey;
import nl.coachopdebank.whatsapp.webhook.Notification;
import nl.coachopdebank.whatsapp.webhook.Person;
import nl.coachopdebank.whatsapp.webhook.Said;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What residents say in a webhook, on a real Redis")
class ReceptionTest extends ReceptionFixture {
    @Test
    void putsWhatOnePersonSentInTheOrderOfSending() {
        ConversationId conversation =
                only(receive(says(ANNE, "a3", "drie", 2), says(ANNE, "a1", "een", 0), says(ANNE, "a2", "twee", 0)));

        assertSaid(conversation, "een", "twee", "drie");
    }

    @Test
    void keepsPersonsApart() {
        List<MailRoom.Arrived> arrived =
                receive(says(ANNE, "a1", "ik ben Anne", 0), says(BRAM, "b1", "ik ben Bram", 0));

        assertSaid(arrived.get(0).conversation(), "ik ben Anne");
        assertSaid(arrived.get(1).conversation(), "ik ben Bram");
    }

    @Test
    void countsAMessageOnceHoweverOftenItComes() {
        Notification post = of(says(ANNE, "a1", "een", 0), says(ANNE, "a2", "twee", 1), says(ANNE, "a1", "een", 0));
        ConversationId conversation = only(receive(post));

        assertThat(receive(post)).as("nothing to do").isEmpty();
        assertThat(receive(Posts.reversed(post))).isEmpty();
        assertSaid(conversation, "een", "twee");
        assertThat(saidAnywhere()).containsExactly("een", "twee");
    }

    @Test
    void countsAMessageOnceWhenItComesManyTimesAtOnce() {
        Notification post = of(says(ANNE, "a1", "een", 0), says(ANNE, "a2", "twee", 1), says(BRAM, "b1", "drie", 1));
        Stream.generate(() -> post)
                .limit(20)
                .map(one -> reception.receive(one).toFuture())
                .toList()
                .forEach(CompletableFuture::join);

        await().untilAsserted(() -> assertThat(saidAnywhere()).containsExactly("drie", "een", "twee"));
        assertThat(conversations).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void endsUpTheSameAfterACrashBetweenAnyTwoSteps(boolean afterItsEffect) {
        int crashes = 0;
        boolean happened = true;
        for (int call = 0; happened; call++) {
            Person anne = person("3161" + call + afterItsEffect);
            Person bram = person("3162" + call + afterItsEffect);
            String mark = call + "-" + afterItsEffect + "-";
            Notification post = of(
                    says(anne, mark + "a1", mark + "een", 0),
                    says(bram, mark + "b1", mark + "hoi", 0),
                    says(anne, mark + "a2", mark + "twee", 1),
                    says(anne, mark + "a3", "stop", 2),
                    says(anne, mark + "a4", mark + "drie", 3));
            conversations.clear();
            faults.from(call, afterItsEffect);
            happened = fails(post);
            crashes += happened ? 1 : 0;
            faults.none();
            receive(post);
            receive(Posts.reversed(post));

            await().untilAsserted(() -> assertThat(saidAnywhere())
                    .containsExactly(mark + "drie", mark + "een", mark + "hoi", mark + "twee", "stop"));
            assertThat(conversations.stream().map(this::said).collect(Collectors.toSet()))
                    .as("after a crash at call %s", call)
                    .containsExactlyInAnyOrder(
                            List.of(mark + "een", mark + "twee", "stop"),
                            List.of(mark + "drie"),
                            List.of(mark + "hoi"));
        }
        assertThat(crashes).as("assign, three starts, five messages, closing").isEqualTo(10);
    }

    private boolean fails(Notification post) {
        try {
            receive(post);
            return false;
        } catch (StoreUnavailable e) {
            return true;
        }
    }

    @Test
    void asksForAllOfItAgainWhenTheInboxIsFull() {
        Reception full = reception(correspondents, (id, input) -> CompletableFuture.completedFuture(Appended.FULL));
        Notification post = of(says(ANNE, "a1", "een", 0));

        assertThatThrownBy(() -> full.receive(post).block()).isInstanceOf(StoreBusy.class);
        assertSaid(only(receive(post)), "een");
    }

    @Test
    void passesOverGroupsAndOtherNumbers() {
        MessageHead head = head(ANNE, "a1", 0);
        MessageHead inGroup = new MessageHead(head.key(), "text", ANNE, Posts.AT, null, true);
        MessageHead elsewhere = new MessageHead(new MessageKey("1", "wamid.x"), "text", ANNE, Posts.AT, null, false);

        assertThat(receive(
                        new Happening.ResidentMessage(inGroup, new Said.Words("groep")),
                        new Happening.ResidentMessage(elsewhere, new Said.Words("elders"))))
                .isEmpty();
        assertThat(conversations).isEmpty();
        assertThat(count("in-a-group")).isEqualTo(1);
        assertThat(count("to-another-number")).isEqualTo(1);
        assertThat(count("resident-message")).isZero();
    }

    private double count(String kind) {
        return meters.counter("couch.whatsapp.happenings", "kind", kind).count();
    }

    @Test
    void makesNoTurnOfWhatIsNoMessage() {
        MessageHead head = head(ANNE, "a1", 60);
        ConversationId conversation = only(receive(says(ANNE, "a0", "hoi", 0)));

        assertThat(receive(
                        new Happening.Reaction(head, "wamid.a0", "👍"),
                        new Happening.Edit(head, "wamid.a0", "hallo"),
                        new Happening.Revoke(head, "wamid.a0"),
                        new Happening.NotYetThere(head)))
                .isEmpty();
        assertThat(Server.get(correspondents.find(conversation)).orElseThrow().writtenAt())
                .as("the window is not opened by them")
                .isEqualTo(Posts.AT);
        assertThat(only(receive(says(ANNE, "a1", new Said.Attachment("sticker", null), 60))))
                .isEqualTo(conversation);
        assertThat(Server.get(correspondents.find(conversation)).orElseThrow().writtenAt())
                .isEqualTo(Posts.AT.plusSeconds(60));
        assertSaid(conversation, "hoi");
    }

    @Test
    void answersAMessageThatWasNotYetThereAtFirst() {
        assertThat(receive(new Happening.NotYetThere(head(ANNE, "a1", 0)))).isEmpty();

        assertSaid(only(receive(says(ANNE, "a1", "daar is het", 0))), "daar is het");
    }
}
