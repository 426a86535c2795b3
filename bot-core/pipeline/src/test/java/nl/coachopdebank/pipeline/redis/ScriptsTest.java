package nl.coachopdebank.pipeline.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.coachopdebank.conversation.ConversationInput;
import nl.coachopdebank.pipeline.Appended;
import nl.coachopdebank.pipeline.Entry;
import nl.coachopdebank.pipeline.Lease;
import nl.coachopdebank.pipeline.Pulse;
import nl.coachopdebank.pipeline.Receipt;
import nl.coachopdebank.pipeline.Samples;
import nl.coachopdebank.pipeline.Server;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("Each script by itself, and twice")
class ScriptsTest extends ScriptFixture {
    @Nested
    @DisplayName("append")
    class Append {
        @Test
        void numbersWhatItTakes() {
            assertThat(append(Samples.started(), Samples.said("1", "een"), Samples.said("2", "twee")))
                    .containsExactly(Receipt.stored(1), Receipt.stored(2), Receipt.stored(3));
            List<Entry> entries = Server.get(shard.read(1, 10));
            assertThat(entries)
                    .containsExactly(
                            new Entry(2, id, Samples.said("1", "een"), null),
                            new Entry(3, id, Samples.said("2", "twee"), null));
        }

        @Test
        void changesNothingTheSecondTime() {
            append(Samples.started(), Samples.said("1", "een"));
            Map<String, String> before = contents();
            assertThat(append(Samples.started(), Samples.said("1", "een")))
                    .containsOnly(Receipt.refused(Appended.DUPLICATE));
            assertThat(contents()).isEqualTo(before);
        }

        @Test
        void leavesNoTraceOfAnUnknownConversation() {
            assertThat(append(Samples.said("1", "een"))).containsExactly(Receipt.refused(Appended.UNKNOWN));
            assertThat(contents().keySet()).containsExactly(Keys.SHARDS);
        }

        @Test
        void forgetsAConversationThatNeverGetsATurn() {
            append(Samples.started());
            assertThat(REDIS.redis().pttl(REDIS.redis().keys("*:i:*").get(0))).isPositive();
        }
    }

    @Nested
    @DisplayName("leases")
    class Leases {
        @Test
        void oneServerHasIt() {
            RedisStore other = REDIS.open("other", Server.SETTINGS);
            Lease mine = lease();
            assertThat(Server.get(other.shard(store.shardOf(id)).acquire())).isEmpty();
            assertThat(Server.get(shard.renew(mine))).contains(new Pulse(0, null));
            Server.get(shard.release(mine));
            assertThat(Server.get(shard.renew(mine))).isEmpty();
            assertThat(Server.get(other.shard(store.shardOf(id)).acquire())).isPresent();
        }

        @Test
        void takingItAgainMakesTheOldOneWorthless() {
            Lease old = lease();
            Lease mine = lease();
            assertThat(Server.get(shard.renew(old))).isEmpty();
            Server.get(shard.release(old));
            assertThat(Server.get(shard.renew(mine))).isPresent();
        }

        @Test
        void itEndsWithoutRenewal() {
            RedisStore other = REDIS.open("other", Server.SETTINGS);
            lease();
            await().atMost(Duration.ofSeconds(2))
                    .until(() ->
                            Server.get(other.shard(store.shardOf(id)).acquire()).isPresent());
        }

        @Test
        void aServerThatIsSilentIsNotCounted() {
            RedisStore other = REDIS.open("other", Server.SETTINGS);
            assertThat(Server.get(store.heartbeat())).isEqualTo(1);
            assertThat(Server.get(other.heartbeat())).isEqualTo(2);
            assertThat(Server.get(store.heartbeat())).isEqualTo(2);
            Server.get(other.farewell());
            assertThat(Server.get(store.heartbeat())).isEqualTo(1);
            Server.get(other.heartbeat());
            await().atMost(Duration.ofSeconds(2)).until(() -> Server.get(store.heartbeat()) == 1);
        }
    }

    @Nested
    @DisplayName("fire timers")
    class Timers {
        private final String timers = new Keys(Math.floorMod(id.value().hashCode(), 4)).timers();

        @Test
        void movesWhatIsDueAndNothingElse() {
            Lease lease = lease();
            Instant later = NOW.plusSeconds(60);
            REDIS.redis().zadd(timers, NOW.toEpochMilli(), id + ":een:\"twee\"");
            REDIS.redis().zadd(timers, later.toEpochMilli(), id + ":drie");
            assertThat(Server.get(shard.fireTimers(lease, NOW, 10))).contains(new Pulse(1, later));
            ConversationInput fired =
                    new ConversationInput.TimerFired("een:\"twee\"@" + NOW.toEpochMilli(), NOW, "een:\"twee\"");
            assertThat(Server.get(shard.read(0, 10))).containsExactly(new Entry(1, id, fired, null));
            assertThat(Server.get(shard.fireTimers(lease, NOW, 10))).contains(new Pulse(1, later));
            assertThat(Server.get(shard.read(0, 10))).hasSize(1);
        }

        @Test
        void doesNothingWithoutTheLease() {
            Lease old = lease();
            lease();
            REDIS.redis().zadd(timers, NOW.toEpochMilli(), id + ":een");
            assertThat(Server.get(shard.fireTimers(old, NOW, 10))).isEqualTo(Optional.empty());
            assertThat(Server.get(shard.read(0, 10))).isEmpty();
        }
    }
}
