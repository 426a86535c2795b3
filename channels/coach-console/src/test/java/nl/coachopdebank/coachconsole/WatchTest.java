package nl.coachopdebank.coachconsole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Random;
import nl.coachopdebank.conversation.CoachInput.Action;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.pipeline.HandOffLine;
import nl.coachopdebank.pipeline.Onlooker;
import nl.coachopdebank.pipeline.Pipeline;
import nl.coachopdebank.pipeline.Samples;
import nl.coachopdebank.pipeline.Server;
import nl.coachopdebank.pipeline.StoreUnavailable;
import nl.coachopdebank.pipeline.redis.TestRedis;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("What a coach's console is told")
class WatchTest {
    @RegisterExtension
    static final TestRedis REDIS = new TestRedis();

    private static final StoreUnavailable AWAY = new StoreUnavailable("away", null);

    private final RecordedWatch console = new RecordedWatch();
    private final ConversationId id = Samples.id(new Random(3));
    private Server server;
    private SlowPorts slow;
    private Watch watch;
    private HandOffLine waiting;
    private HandOffLine held;

    @BeforeEach
    void aConversationThatAnnaHolds() {
        server = new Server(REDIS.open("me", Server.SETTINGS), Server.SETTINGS).started();
        server.append(id, Samples.started());
        server.append(id, Samples.said("1", "coach"));
        await().until(() -> !open().isEmpty());
        waiting = open().get(0);
        server.append(id, Samples.coach("a1", Action.TAKE, "anna", ""));
        server.outcome(id, "a1");
        held = open().get(0);
        slow = new SlowPorts(server.pipeline);
        watch = new Watch("anna", slow, slow, slow, console);
    }

    private List<HandOffLine> open() {
        return Server.get(server.pipeline.handOffs().open());
    }

    @AfterEach
    void stop() {
        watch.close();
        server.close();
    }

    @Test
    void hearsWhatTheOwnResidentSays() {
        watch.start();
        slow.open.complete(List.of(held));
        slow.finds.get(0).complete(null);
        await().until(() -> slow.subscriptions() == 1);
        server.append(id, Samples.said("2", "hallo"));
        await().untilAsserted(() -> assertThat(console.heard()).containsExactly("said hallo"));
    }

    @Test
    void tellsWhichColleagueLooksButNotThatAnnaDoes() {
        watch.start();
        slow.open.complete(List.of(waiting));

        slow.looking(waiting.handOff().id(), new Onlooker("anna", "Anna"));
        slow.looking(waiting.handOff().id(), new Onlooker("bram", "Bram"));

        assertThat(console.heard()).containsExactly("looking Bram");
    }

    @Test
    void readsAnewAfterAGapInTheNotices() {
        Pipeline real = server.pipeline;
        watch = new Watch("anna", real.handOffs(), real.replyFeed(), real.conversations(), console);
        Server.get(watch.start());
        REDIS.awaitListeners(1);
        REDIS.cutConnections();
        await().untilAsserted(() -> assertThat(console.heard()).containsOnlyOnce("missed"));
    }

    @Test
    void doesNotStartWithoutTheList() {
        slow.open.completeExceptionally(AWAY);
        assertThat(watch.start().toCompletableFuture()).isCompletedExceptionally();
    }

    @Test
    void readsAnewWhenItsConversationCannotBeRead() {
        watch.start();
        slow.tell(held);
        slow.finds.get(0).completeExceptionally(AWAY);
        assertThat(console.heard()).containsExactly("changed taken", "missed");
    }

    @Test
    void readsAnewWhenItLagsBehindAResident() {
        watch.start();
        slow.open.complete(List.of(held));
        slow.finds.get(0).complete(null);
        await().until(() -> slow.subscriptions() == 1);
        slow.listeners.get(0).lagging();
        assertThat(console.heard()).containsExactly("missed");
        assertThat(slow.subscriptions()).isZero();
    }

    @Test
    void followsAConversationOnceThatWasGivenUpAndTakenAgainMeanwhile() {
        watch.start();
        slow.tell(held);
        slow.tell(waiting);
        slow.tell(held);
        slow.finds.forEach(find -> find.complete(null));
        await().until(() -> slow.listeners.size() == 2);
        await().until(() -> slow.subscriptions() == 1);
        server.append(id, Samples.said("2", "hallo"));
        await().untilAsserted(() -> assertThat(console.heard()).contains("said hallo"));
        server.append(id, Samples.said("3", "nog eens"));
        await().untilAsserted(() -> assertThat(console.heard()).contains("said nog eens"));
        assertThat(console.heard()).containsOnlyOnce("said hallo");
    }

    @Test
    void believesNewsMoreThanAListThatWasReadBefore() {
        watch.start();
        slow.tell(waiting);
        slow.open.complete(List.of(held));
        assertThat(slow.finds).isEmpty();
    }

    @Test
    void hearsNothingAfterItWasClosed() {
        watch.start();
        slow.open.complete(List.of(held));
        watch.close();
        slow.finds.get(0).complete(null);
        await().until(() -> slow.listeners.size() == 1);
        await().until(() -> slow.subscriptions() == 0);
    }
}
