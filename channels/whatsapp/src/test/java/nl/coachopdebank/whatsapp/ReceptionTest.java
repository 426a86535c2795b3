package nl.coachopdebank.whatsapp;

import static nl.coachopdebank.whatsapp.Posts.NUMBER;
import static nl.coachopdebank.whatsapp.Posts.head;
import static nl.coachopdebank.whatsapp.Posts.of;
import static nl.coachopdebank.whatsapp.Posts.person;
import static nl.coachopdebank.whatsapp.Posts.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.conversation.ConversationInput;
import nl.coachopdebank.conversation.ConversationInput.Erase;
import nl.coachopdebank.conversation.Event;
import nl.coachopdebank.pipeline.Appended;
import nl.coachopdebank.pipeline.Correspondents;
import nl.coachopdebank.pipeline.DeliveryReports;
import nl.coachopdebank.pipeline.DeliveryReports.DeliveryReport;
import nl.coachopdebank.pipeline.DeliveryState;
import nl.coachopdebank.pipeline.Inbox;
import nl.coachopdebank.pipeline.NewIds;
import nl.coachopdebank.pipeline.Passes;
import nl.coachopdebank.pipeline.Samples;
import nl.coachopdebank.pipeline.Server;
import nl.coachopdebank.pipeline.StoreUnavailable;
import nl.coachopdebank.pipeline.redis.RedisStore;
import nl.coachopdebank.pipeline.redis.TestRedis;
import nl.coachopdebank.whatsapp.webhook.Happening;
import nl.coachopdebank.whatsapp.webhook.MessageHead;
import nl.coachopdebank.whatsapp.webhook.MessageKey;
import nl.coachopdebank.whatsapp.webhook.Notification;
import nl.coachopdebank.whatsapp.webhook.NotificationReader;
import nl.coachopdebank.whatsapp.webhook.Person;
import nl.coachopdebank.whatsapp.webhook.Said;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What a webhook tells, on a real Redis")
class ReceptionTest {
    @RegisterExtension
    static final TestRedis REDIS = new TestRedis();

    private static final Duration SILENCE = Duration.ofDays(30);
    private static final Person ANNE = person("31600000101");
    private static final Person BRAM = person("31600000102");

    private final MovingClock clock = new MovingClock();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final FakeTroubles troubles = new FakeTroubles();
    private final Faults faults = new Faults();
    private final List<DeliveryReport> reports = new ArrayList<>();
    private final List<String> explained = new ArrayList<>();
    private final List<ConversationInput> inputs = new CopyOnWriteArrayList<>();
    private final Set<ConversationId> conversations = ConcurrentHashMap.newKeySet();

    private Server server;
    private Correspondents correspondents;
    private Passes passes;
    private Reception reception;

    @BeforeEach
    void open() {
        RedisStore store = REDIS.open("me", Server.SETTINGS);
        server = new Server(store, Server.SETTINGS).started();
        correspondents = store.correspondents(SILENCE);
        passes = store.passes();
        reception = reception(faults.on(Correspondents.class, correspondents), faults.on(Inbox.class, this::append));
    }

    @AfterEach
    void close() {
        server.close();
    }

    private Reception reception(Correspondents persons, Inbox inbox) {
        return new Reception(new Reception.Ports(persons, inbox, passes, new Kept(), troubles), NUMBER, clock, meters);
    }

    private final class Kept implements DeliveryReports {
        @Override
        public CompletionStage<Void> report(DeliveryReport report) {
            reports.add(report);
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public CompletionStage<Void> waits(String ownId, int code) {
            explained.add(ownId);
            return CompletableFuture.completedFuture(null);
        }
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

    private CompletionStage<Appended> append(ConversationId id, ConversationInput input) {
        conversations.add(id);
        inputs.add(input);
        return server.pipeline.inbox().append(id, input);
    }

    private List<MailRoom.Arrived> receive(Notification post) {
        return reception.receive(post).block(Duration.ofSeconds(10));
    }

    private List<MailRoom.Arrived> receive(Happening... happenings) {
        return receive(of(happenings));
    }

    /** What persons said in a conversation, once all of it has had its turn. */
    private List<String> said(ConversationId conversation) {
        return server.events(conversation).stream()
                .filter(event -> event instanceof Event.Message message && message.from() == Event.Sender.RESIDENT)
                .map(Server::text)
                .toList();
    }

    private void assertSaid(ConversationId conversation, String... texts) {
        await().untilAsserted(() -> assertThat(said(conversation)).containsExactly(texts));
    }

    private List<String> saidAnywhere() {
        return conversations.stream().flatMap(id -> said(id).stream()).sorted().toList();
    }

    private static ConversationId only(List<MailRoom.Arrived> arrived) {
        List<ConversationId> all =
                arrived.stream().map(MailRoom.Arrived::conversation).distinct().toList();
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    @Test
    void beginsAConversationWithTheFirstMessage() {
        ConversationId conversation = only(receive(says(ANNE, "a1", "hoi", 0)));

        assertSaid(conversation, "hoi");
        assertThat(server.texts(conversation).get(0)).isEqualTo("Hoi, ik ben een chatbot.");
        assertThat(Server.get(server.pipeline.conversations().find(conversation))
                        .orElseThrow()
                        .channel())
                .isEqualTo("whatsapp");
        assertThat(Server.get(correspondents.find(conversation)).orElseThrow().writtenAt())
                .isEqualTo(Posts.AT);
    }

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
    void beginsAnewWhenTheConversationWasErased() {
        ConversationId before = only(receive(says(ANNE, "a1", "een", 0)));
        erase(before);

        ConversationId after = only(receive(says(ANNE, "a2", "twee", 1), says(ANNE, "a3", "drie", 2)));
        assertThat(after).isNotEqualTo(before);
        assertSaid(after, "twee", "drie");
        assertThat(receive(says(ANNE, "a1", "een", 0))).as("it was handled").isEmpty();
        assertSaid(after, "twee", "drie");
        assertThat(server.events(before)).isEmpty();
    }

    @Test
    void beginsAnewWhenThePersonWasForgottenToo() {
        ConversationId before = only(receive(says(ANNE, "a1", "een", 0)));
        erase(before);
        Server.get(correspondents.forget(before));

        assertThat(receive(says(ANNE, "a1", "een", 0))).isEmpty();
        assertSaid(only(receive(says(ANNE, "a2", "twee", 1))), "twee");
        assertThat(server.events(before)).isEmpty();
    }

    private void erase(ConversationId conversation) {
        server.append(conversation, new Erase("erase", clock.instant()));
        server.outcome(conversation, "erase");
        assertThat(server.events(conversation)).isEmpty();
    }

    @Test
    void beginsAnewAfterGoodbyeAndAfterALongSilence() {
        ConversationId first = only(receive(says(ANNE, "a1", "hoi", 0), says(ANNE, "a2", "STOP", 1)));
        assertThat(receive(says(ANNE, "a3", "stop", 2))).as("said once").isEmpty();
        ConversationId second = only(receive(says(ANNE, "a4", "daar ben ik", 3)));
        clock.pass(SILENCE.plusDays(1));
        int later = Math.toIntExact(SILENCE.plusHours(1).toSeconds());
        ConversationId third = only(receive(says(ANNE, "a5", "nog eens", later)));

        assertSaid(first, "hoi", "STOP");
        assertSaid(second, "daar ben ik");
        assertSaid(third, "nog eens");
    }

    @Test
    void takesInATalkOfTheWebChatWithItsPassOnce() {
        ConversationId web = NewIds.conversation();
        server.append(web, Samples.started());
        String pass = Server.get(passes.issue(web, "whatsapp"));
        Happening.ResidentMessage words = says(ANNE, "a2", "Verder met mijn gesprek: VERDER-" + pass, 1);
        ConversationId before = only(receive(says(ANNE, "a1", "hoi", 0)));

        assertThat(only(receive(words))).isEqualTo(web);
        assertThat(receive(words)).isEmpty();
        assertThat(only(receive(says(ANNE, "a3", "daar ben ik", 2)))).isEqualTo(web);
        assertThat(only(receive(says(BRAM, "b1", "VERDER-" + pass, 3)))).isNotEqualTo(web);
        await().untilAsserted(() -> assertThat(server.texts(web))
                .containsExactly("Hoi, ik ben een chatbot.", "moved", "daar ben ik", "1: daar ben ik"));
        assertThat(server.texts(before)).doesNotContain("daar ben ik");
    }

    @Test
    void aTalkIsOneNumbersAtATime() {
        ConversationId talk = only(receive(says(ANNE, "a1", "hoi", 0)));
        String pass = Server.get(passes.issue(talk, "whatsapp"));
        receive(says(BRAM, "b1", "VERDER-" + pass, 1));

        assertThat(only(receive(says(ANNE, "a2", "en ik?", 2)))).isNotEqualTo(talk);
        assertThat(only(receive(says(BRAM, "b2", "daar ben ik", 3)))).isEqualTo(talk);
    }

    @Test
    void bringsATalkBackThatWentToTheWebChat() {
        ConversationId talk = only(receive(says(ANNE, "a1", "hoi", 0)));
        server.append(talk, new ConversationInput.Moved("m", Posts.AT, "web", ""));

        receive(says(ANNE, "a2", "terug", 1), says(ANNE, "a3", "en nog iets", 2));

        assertSaid(talk, "hoi", "terug", "en nog iets");
        assertThat(Server.get(server.store.find(talk)).orElseThrow().channel()).isEqualTo("whatsapp");
    }

    @Test
    void takesAMessageBackInTheTalkInWhichItStands() {
        ConversationId talk = only(receive(says(ANNE, "a1", "dit wil ik niet", 0)));
        receive(
                new Happening.Revoke(head(ANNE, "a2", 5), "wamid.a1"),
                new Happening.Revoke(head(ANNE, "a3", 5), "wamid.no"));

        assertThat(inputs)
                .filteredOn(ConversationInput.Revoked.class::isInstance)
                .singleElement()
                .satisfies(input -> assertThat(((ConversationInput.Revoked) input).messageId())
                        .isEqualTo(messageIdIn(talk)));
    }

    private String messageIdIn(ConversationId talk) {
        await().until(() -> server.events(talk).size() > 1);
        return ((Event.Message) server.events(talk).get(1)).messageId();
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

    @Test
    void beginsTheConversationWhenTheChatIsOpened() {
        ConversationId conversation = only(receive(new Happening.ChatOpened(head(ANNE, "a1", 0))));

        await().untilAsserted(() -> assertThat(server.texts(conversation)).containsExactly("Hoi, ik ben een chatbot."));
        assertThat(only(receive(says(ANNE, "a2", "hoi", 1)))).isEqualTo(conversation);
    }

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
    void showsNobodyInMetersAndTexts() {
        List<MailRoom.Arrived> arrived = receive(says(ANNE, "a1", "iets heel eigens", 0));

        String all = arrived + meters.getMetersAsString();
        assertThat(all).doesNotContain("3160", "NL.", "wamid", "eigens");
        assertThat(arrived.get(0).letter().mail().sentAt()).isEqualTo(Instant.parse("2026-11-20T09:00:00Z"));
    }
}
