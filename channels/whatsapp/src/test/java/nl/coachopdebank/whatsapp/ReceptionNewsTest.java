package nl.coachopdebank.whatsapp;

import static nl.coachopdebank.whatsapp.Posts.NUMBER;
import static nl.coachopdebank.whatsapp.Posts.head;
import static nl.coachopdebank.whatsapp.Posts.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.pipeline.DeliveryReports.DeliveryReport;
import nl.coachopdebank.pipeline.DeliveryState;
import nl.coachopdebank.pipeline.Server;
import nl.coachopdebank.whatsapp.webhook.Happening;
import nl.coachopdebank.whatsapp.webhook.MessageHead;
import nl.coachopdebank.whatsapp.webhook.MessageKey;
import nl.coachopdebank.whatsapp.webhook.NotificationReader;
import nl.coachopdebank.whatsapp.webhook.Person;
import nl.coachopdebank.whatsapp.webhook.Said;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What a webhook tells of persons and of our own messages, on a real Redis")
class ReceptionNewsTest extends ReceptionFixture {
    @Test
    void followsAPersonWhoChangesNumber() {
        ConversationId conversation = only(receive(says(ANNE, "a1", "hoi", 0)));
        Person after = new Person("31600000199", "NL.new", null);
        receive(
                says(after, "a3", "nieuw nummer", 10),
                new Happening.PersonChanged(head(ANNE, "s1", 5), "user_changed_number", ANNE, after),
                says(ANNE, "a2", "nog het oude", 4));

        assertSaid(conversation, "hoi", "nog het oude", "nieuw nummer");
        assertThat(Server.get(correspondents.find(conversation)).orElseThrow().phone())
                .isEqualTo("31600000199");
    }

    @Test
    void callsAPersonWhenAliasesAreAtOdds() {
        receive(says(new Person("31600000101", null, null), "a1", "hoi", 0));
        receive(says(new Person(null, "NL.1", null), "b1", "hoi", 0));
        assertThat(troubles.troubles).isEmpty();
        receive(says(new Person("31600000101", "NL.1", null), "c1", "hoi", 0));

        assertThat(troubles.troubles).containsOnlyKeys("alias conflict");
        assertThat(meters.counter("couch.whatsapp.alias.conflicts").count()).isEqualTo(1);
    }

    @Test
    void linksANumberThatThePersonGives() {
        Person hidden = new Person(null, "NL.1", null);
        ConversationId conversation = only(receive(says(hidden, "a1", new Said.OwnNumber("31600000101"), 0)));

        assertThat(Server.get(correspondents.find(conversation)).orElseThrow().phone())
                .isEqualTo("31600000101");
        assertThat(only(receive(says(new Person("31600000101", null, null), "a2", "hoi", 1))))
                .isEqualTo(conversation);
    }

    @Test
    void countsTheWindowFromTheMessageAndNeverFromTheFuture() {
        clock.pass(Duration.ofDays(3));
        ConversationId late = only(receive(says(ANNE, "a1", "hoi", 0)));
        assertThat(Server.get(correspondents.find(late)).orElseThrow().writtenAt())
                .isEqualTo(Posts.AT);

        receive(says(ANNE, "a2", "uit de toekomst", Integer.MAX_VALUE));
        assertThat(Server.get(correspondents.find(late)).orElseThrow().writtenAt())
                .isEqualTo(clock.instant());
    }

    @Test
    void opensNoWindowForAMomentThatIsNotToldOrMakesNoSense() {
        for (Instant moment : Arrays.asList(null, Instant.MIN, Instant.EPOCH)) {
            MessageHead head =
                    new MessageHead(new MessageKey(NUMBER, "wamid." + moment), "text", BRAM, moment, null, false);
            ConversationId conversation =
                    only(receive(new Happening.ResidentMessage(head, new Said.Words("om " + moment))));
            assertThat(Server.get(correspondents.find(conversation))
                            .orElseThrow()
                            .writtenAt())
                    .isNull();
        }
        await().untilAsserted(() ->
                assertThat(saidAnywhere()).containsExactly("om " + Instant.MIN, "om " + Instant.EPOCH, "om null"));
    }

    @Test
    void keepsThatSomebodyWantsNoMarketing() {
        ConversationId conversation = only(receive(says(ANNE, "a1", "hoi", 0)));
        receive(new Happening.Preference(ANNE, "marketing_messages", "stop"));
        assertThat(Server.get(correspondents.find(conversation)).orElseThrow().refusesMarketing())
                .isTrue();
        receive(new Happening.Preference(ANNE, "marketing_messages", "resume"));
        assertThat(Server.get(correspondents.find(conversation)).orElseThrow().refusesMarketing())
                .isFalse();
        receive(status("failed", List.of(131050)));
        assertThat(Server.get(correspondents.find(conversation)).orElseThrow().refusesMarketing())
                .isTrue();
    }

    @Test
    void aNoticeThatMetaTellsOfWentOutWhateverTheCallTold() {
        ConversationId talk = only(receive(says(ANNE, "a1", "hoi", 0)));
        String person = Server.get(correspondents.find(talk)).orElseThrow().id();
        Server.get(correspondents.noticing(person, Posts.AT.plusMillis(500)));
        assertThat(Server.get(correspondents.find(talk)).orElseThrow().awaitsNotice())
                .isTrue();

        receive(new Happening.StatusUpdate(
                new MessageKey(NUMBER, "wamid.notice"),
                "sent",
                Posts.AT,
                ANNE,
                "notice:" + talk + ":7:0:1",
                List.of(),
                null));

        assertThat(Server.get(correspondents.find(talk)).orElseThrow().awaitsNotice())
                .isFalse();
    }

    @Test
    void tellsThatANoticeDidNotArriveAndNothingElseOfIt() {
        for (String word : List.of("sent", "delivered", "failed")) {
            receive(new Happening.StatusUpdate(
                    new MessageKey(NUMBER, "wamid.notice"),
                    word,
                    Posts.AT,
                    ANNE,
                    "notice:c:7:0:1",
                    List.of(131_026),
                    null));
        }

        assertThat(explained).containsExactly("c:7:0:1");
        assertThat(reports).isEmpty();
    }

    @Test
    void reportsHowOurMessagesFare() {
        for (String file : List.of(
                "status-sent-opaque-data.json",
                "status-sent.json",
                "status-unknown-status-value.json",
                "status-failed-131042-payment.json",
                "status-sent-ai-provider.json")) {
            receive(new NotificationReader().read(Payloads.bytes(file)));
        }
        receive(status("delivered", List.of()), status("read", List.of()), status("played", List.of()));
        receive(status("failed", List.of(131026, 1)));

        assertThat(reports.subList(reports.size() - 4, reports.size()))
                .containsExactly(
                        new DeliveryReport("own", DeliveryState.DELIVERED, Posts.AT, 0),
                        new DeliveryReport("own", DeliveryState.READ, Posts.AT, 0),
                        new DeliveryReport("own", DeliveryState.READ, Posts.AT, 0),
                        new DeliveryReport("own", DeliveryState.FAILED, Posts.AT, 131026));
        assertThat(reports.get(0).state()).isEqualTo(DeliveryState.SENT);
        assertThat(troubles.troubles).containsOnlyKeys("131042", "charged as general purpose ai");
        assertThat(meters.counter("couch.whatsapp.statuses", "result", "unknown-word")
                        .count())
                .isEqualTo(1);
    }

    private static Happening status(String word, List<Integer> codes) {
        return new Happening.StatusUpdate(
                new MessageKey(NUMBER, "wamid.ours"), word, Posts.AT, ANNE, "own", codes, null);
    }

    @Test
    void showsNobodyInMetersAndTexts() {
        List<MailRoom.Arrived> arrived = receive(says(ANNE, "a1", "iets heel eigens", 0));

        String all = arrived + meters.getMetersAsString();
        assertThat(all).doesNotContain("3160", "NL.", "wamid", "eigens");
        assertThat(arrived.get(0).letter().mail().sentAt()).isEqualTo(Instant.parse("2026-11-20T09:00:00Z"));
    }
}
