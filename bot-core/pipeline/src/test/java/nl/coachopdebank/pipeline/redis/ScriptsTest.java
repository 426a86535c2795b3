package nl.coachopdebank.pipeline.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lettuce.core.Range;
import io.lettuce.core.api.sync.RedisCommands;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import nl.coachopdebank.conversation.CoachInput;
import nl.coachopdebank.conversation.Conversation;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.conversation.ConversationInput;
import nl.coachopdebank.conversation.Event;
import nl.coachopdebank.conversation.MessageBody;
import nl.coachopdebank.conversation.Outcome;
import nl.coachopdebank.conversation.TimerChange;
import nl.coachopdebank.conversation.Turn;
import nl.coachopdebank.pipeline.Appended;
import nl.coachopdebank.pipeline.Arrival;
import nl.coachopdebank.pipeline.Commit;
import nl.coachopdebank.pipeline.CommitResult;
import nl.coachopdebank.pipeline.EchoDecider;
import nl.coachopdebank.pipeline.Entry;
import nl.coachopdebank.pipeline.Lease;
import nl.coachopdebank.pipeline.Pulse;
import nl.coachopdebank.pipeline.Receipt;
import nl.coachopdebank.pipeline.RichSamples;
import nl.coachopdebank.pipeline.Samples;
import nl.coachopdebank.pipeline.Server;
import nl.coachopdebank.pipeline.ShardStore;
import nl.coachopdebank.pipeline.Stored;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Each script by itself, and twice")
class ScriptsTest {
    @RegisterExtension
    static final TestRedis REDIS = new TestRedis();

    private static final Instant NOW = Samples.AT;
    private final ConversationId id = Samples.id(new Random(5));
    private RedisStore store;
    private ShardStore shard;

    @BeforeEach
    void openStore() {
        store = REDIS.open("me", Server.SETTINGS);
        shard = store.shard(store.shardOf(id));
    }

    /** All keys with their contents. */
    private static Map<String, String> contents() {
        RedisCommands<String, String> redis = REDIS.redis();
        return redis.keys("*").stream()
                .filter(key -> !key.endsWith(":lease"))
                .collect(Collectors.toMap(key -> key, key -> switch (redis.type(key)) {
                    case "string" -> redis.get(key);
                    case "list" -> redis.lrange(key, 0, -1).toString();
                    case "hash" -> redis.hgetall(key).toString();
                    case "zset" -> redis.zrangeWithScores(key, 0, -1).toString();
                    default -> redis.xrange(key, Range.unbounded()).toString();
                }));
    }

    private List<Receipt> append(ConversationInput... inputs) {
        List<Arrival> arrivals =
                Arrays.stream(inputs).map(input -> new Arrival(id, input)).toList();
        return Server.get(shard.append(arrivals));
    }

    private Lease lease() {
        return Server.get(shard.acquire()).orElseThrow();
    }

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
    @DisplayName("commit")
    class Commits {
        private final Stored state = RichSamples.stored(id);

        private Commit turn(Entry entry) {
            Conversation after = state.conversation();
            Conversation counted = new Conversation(
                    id,
                    after.channel(),
                    after.region(),
                    after.language(),
                    after.release(),
                    after.secretHash(),
                    after.position(),
                    after.path(),
                    after.offered(),
                    after.misses(),
                    after.facts(),
                    after.advice(),
                    after.explained(),
                    after.flags(),
                    after.holder(),
                    after.epoch(),
                    after.handOffs(),
                    after.handOff(),
                    2,
                    after.lastAt());
            List<Event> events = List.of(
                    new Event.Message(1, NOW, Event.Sender.BOT, EchoDecider.BOT, "b1", null, RichSamples.body(false)),
                    new Event.Message(
                            2, NOW, Event.Sender.BOT, EchoDecider.BOT, "b2", null, MessageBody.ofText("hoi", true)));
            List<TimerChange> timers = List.of(new TimerChange("t", NOW), new TimerChange("u", null));
            return new Commit(entry, null, new Turn(counted, events, timers, Outcome.DONE), Outcome.DONE, null, NOW);
        }

        private Commit first() {
            append(Samples.started());
            return turn(Server.get(shard.read(0, 1)).get(0));
        }

        private List<CommitResult> commit(Lease lease, Commit commit) {
            return Server.get(shard.commit(lease, List.of(commit)));
        }

        @Test
        void storesAllAtOnce() {
            Commit commit = first();
            assertThat(commit(lease(), commit)).containsExactly(CommitResult.STORED);
            assertThat(Server.get(shard.load(List.of(id))).get(id).stored()).isEqualTo(commit.after());
            assertThat(Server.get(store.events(id, 0))).isEqualTo(commit.events());
            assertThat(Server.get(shard.read(0, 10))).isEmpty();
            assertThat(Server.get(store.outcome(id, "start"))).contains(Outcome.DONE);
            assertThat(lease().pulse()).isEqualTo(new Pulse(1, NOW));
            assertThat(REDIS.redis().keys("*:" + id))
                    .hasSize(3)
                    .allSatisfy(key -> assertThat(REDIS.redis().pttl(key))
                            .isGreaterThan(Duration.ofDays(364).toMillis()));
        }

        @Test
        void changesNothingTheSecondTime() {
            Commit commit = first();
            Lease lease = lease();
            commit(lease, commit);
            Map<String, String> before = contents();
            assertThat(commit(lease, commit)).containsExactly(CommitResult.STALE);
            assertThat(contents()).isEqualTo(before);
        }

        @Test
        void writesNothingWithoutTheLease() {
            Commit commit = first();
            Lease old = lease();
            lease();
            Map<String, String> before = contents();
            assertThat(commit(old, commit)).containsExactly(CommitResult.FENCED);
            assertThat(contents()).isEqualTo(before);
        }

        @Test
        void skipsOnlyTheTurnThatIsStale() {
            Commit commit = first();
            Lease lease = lease();
            commit(lease, commit);
            ConversationId other = Samples.id(new Random(6));
            Server.get(shard.append(List.of(new Arrival(other, Samples.started()))));
            Entry entry = Server.get(shard.read(1, 1)).get(0);
            Conversation blank = Conversation.blank(other, Samples.started());
            Commit fine = new Commit(entry, null, new Turn(blank, List.of(), List.of(), Outcome.DONE), null, null, NOW);
            assertThat(Server.get(shard.commit(lease, List.of(commit, fine))))
                    .containsExactly(CommitResult.STALE, CommitResult.STORED);
        }

        @Test
        void erasesEveryTrace() {
            Commit commit = first();
            Lease lease = lease();
            commit(lease, commit);
            Entry boom = new Entry(90, id, Samples.said("boom", "privé"), null);
            commit(lease, new Commit(boom, commit.after(), null, null, "IllegalStateException", NOW));
            assertThat(contents().toString()).contains("privé");
            Entry entry = new Entry(91, id, Samples.erase("x"), null);
            Turn erasure = new Turn(null, List.of(), List.of(), Outcome.DONE);
            Commit erase = new Commit(entry, commit.after(), erasure, Outcome.DONE, null, NOW);
            assertThat(commit(lease, erase)).containsExactly(CommitResult.STORED);
            Map<String, String> left = contents();
            left.keySet().removeIf(key -> key.contains(":o:"));
            assertThat(left.toString()).doesNotContain(id.value()).doesNotContain("privé");
        }

        @Test
        void storesASharedPartOnce() {
            Commit commit = first();
            commit(lease(), commit);
            assertThat(REDIS.redis().hlen(new Keys(store.shardOf(id)).sharedParts()))
                    .isEqualTo(1);
            RedisStore other = REDIS.open("other", Server.SETTINGS);
            assertThat(Server.get(other.events(id, 0))).isEqualTo(commit.events());
        }

        @Test
        void keepsADeadLetterAndAcknowledges() {
            append(Samples.started(), Samples.coach("a", CoachInput.Action.TAKE, "anna", ""));
            Entry entry = Server.get(shard.read(1, 1)).get(0);
            Commit dead = new Commit(entry, null, null, Outcome.refused("failed"), "IllegalStateException", NOW);
            assertThat(commit(lease(), dead)).containsExactly(CommitResult.STORED);
            assertThat(Server.get(shard.read(1, 1))).isEmpty();
            List<String> letters = REDIS.redis().zrange(new Keys(store.shardOf(id)).deadLetters(), 0, -1);
            assertThat(letters).hasSize(1);
            assertThat(letters.get(0)).startsWith(id.value()).contains("IllegalStateException");
            assertThat(Server.get(store.outcome(id, "a"))).contains(Outcome.refused("failed"));
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
