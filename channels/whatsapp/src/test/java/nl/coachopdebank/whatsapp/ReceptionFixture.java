package nl.coachopdebank.whatsapp;

import static nl.coachopdebank.whatsapp.Posts.NUMBER;
import static nl.coachopdebank.whatsapp.Posts.of;
import static nl.coachopdebank.whatsapp.Posts.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.conversation.ConversationInput;
import nl.coachopdebank.conversation.Event;
import nl.coachopdebank.pipeline.Appended;
import nl.coachopdebank.pipeline.Correspondents;
import nl.coachopdebank.pipeline.DeliveryReports;
import nl.coachopdebank.pipeline.DeliveryReports.DeliveryReport;
import nl.coachopdebank.pipeline.Inbox;
import nl.coachopdebank.pipeline.Passes;
import nl.coachopdebank.pipeline.Server;
import nl.coachopdebank.pipeline.redis.RedisStore;
import nl.coachopdebank.pipeline.redis.TestRedis;
import nl.coachopdebank.whatsapp.webhook.Happening;
import nl.coachopdebank.whatsapp.webhook.Notification;
import nl.coachopdebank.whatsapp.webhook.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What webhooks tell comes in, on a real Redis with a server on it. */
abstract class ReceptionFixture {
    @RegisterExtension
    static final TestRedis REDIS = new TestRedis();

    static final Duration SILENCE = Duration.ofDays(30);
    static final Person ANNE = person("31600000101");
    static final Person BRAM = person("31600000102");
    final MovingClock clock = new MovingClock();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final FakeTroubles troubles = new FakeTroubles();
    final Faults faults = new Faults();
    final List<DeliveryReport> reports = new ArrayList<>();
    final List<String> explained = new ArrayList<>();
    final List<ConversationInput> inputs = new CopyOnWriteArrayList<>();
    final Set<ConversationId> conversations = ConcurrentHashMap.newKeySet();
    Server server;
    Correspondents correspondents;
    Passes passes;
    Reception reception;

    Reception reception(Correspondents persons, Inbox inbox) {
        return new Reception(new Reception.Ports(persons, inbox, passes, new Kept(), troubles), NUMBER, clock, meters);
    }

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

    CompletionStage<Appended> append(ConversationId id, ConversationInput input) {
        conversations.add(id);
        inputs.add(input);
        return server.pipeline.inbox().append(id, input);
    }

    List<MailRoom.Arrived> receive(Notification post) {
        return reception.receive(post).block(Duration.ofSeconds(10));
    }

    List<MailRoom.Arrived> receive(Happening... happenings) {
        return receive(of(happenings));
    }

    /** What persons said in a conversation, once all of it has had its turn. */
    List<String> said(ConversationId conversation) {
        return server.events(conversation).stream()
                .filter(event -> event instanceof Event.Message message && message.from() == Event.Sender.RESIDENT)
                .map(Server::text)
                .toList();
    }

    void assertSaid(ConversationId conversation, String... texts) {
        await().untilAsserted(() -> assertThat(said(conversation)).containsExactly(texts));
    }

    List<String> saidAnywhere() {
        return conversations.stream().flatMap(id -> said(id).stream()).sorted().toList();
    }

    static ConversationId only(List<MailRoom.Arrived> arrived) {
        List<ConversationId> all =
                arrived.stream().map(MailRoom.Arrived::conversation).distinct().toList();
        assertThat(all).hasSize(1);
        return all.get(0);
    }
}
