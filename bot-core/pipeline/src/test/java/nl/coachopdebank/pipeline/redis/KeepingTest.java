package nl.coachopdebank.pipeline.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Random;
import nl.coachopdebank.conversation.CoachInput.Action;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.pipeline.HandOffLine;
import nl.coachopdebank.pipeline.Samples;
import nl.coachopdebank.pipeline.Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("The line of an open hand-off")
class KeepingTest {
    @RegisterExtension
    static final TestRedis REDIS = new TestRedis();

    private final ConversationId id = Samples.id(new Random(11));
    private Server server;
    private Keys keys;

    @BeforeEach
    void aResidentWhoAskedForACoach() {
        RedisStore store = REDIS.open("me", Server.SETTINGS);
        keys = new Keys(store.shardOf(id));
        server = new Server(store, Server.SETTINGS).started();
        server.append(id, Samples.started());
        server.append(id, Samples.said("1", "coach"));
        await().until(() -> open().size() == 1);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private List<HandOffLine> open() {
        return Server.get(server.pipeline.handOffs().open());
    }

    private Double timer() {
        return REDIS.redis().zscore(keys.timers(), id + ":kept-1");
    }

    private void fire() {
        REDIS.redis().zadd(keys.timers(), 1, id + ":kept-1");
        await().until(() -> timer() == null);
    }

    @Test
    void goesWhenItsConversationIsGone() {
        REDIS.redis().del(keys.state(id), keys.events(id), keys.seen(id));
        fire();
        await().untilAsserted(() -> assertThat(open()).isEmpty());
        assertThat(REDIS.redis().hlen(keys.openHandOffs())).isZero();
    }

    @Test
    void staysWhileItsConversationIsThere() {
        fire();
        server.append(id, Samples.said("2", "hallo"));
        await().until(() -> server.texts(id).contains("2: hallo"));
        assertThat(open()).hasSize(1);
    }

    @Test
    void isKeptAsLongAsItsConversationWhoeverHoldsIt() {
        long kept = Server.SETTINGS.retention().withHandOff().toMillis();
        assertThat(timer()).isGreaterThan(System.currentTimeMillis() + kept);
        server.append(id, Samples.coach("a1", Action.TAKE, "anna", ""));
        server.outcome(id, "a1");
        assertThat(timer()).isNotNull();
    }

    @Test
    void needsNoTimerOnceItEnded() {
        server.append(id, Samples.coach("a1", Action.TAKE, "anna", ""));
        server.append(id, Samples.coach("a2", Action.RETURN, "anna", ""));
        server.outcome(id, "a2");
        assertThat(timer()).isNull();
    }

    @Test
    void leavesNoTimerAfterAnErasure() {
        server.append(id, Samples.erase("x"));
        server.outcome(id, "x");
        assertThat(timer()).isNull();
        assertThat(open()).isEmpty();
    }
}
