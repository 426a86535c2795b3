package nl.coachopdebank.pipeline.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.coachopdebank.conversation.CoachInput;
import nl.coachopdebank.conversation.Conversation;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.conversation.Event;
import nl.coachopdebank.conversation.MessageBody;
import nl.coachopdebank.conversation.Outcome;
import nl.coachopdebank.conversation.TimerChange;
import nl.coachopdebank.conversation.Turn;
import nl.coachopdebank.pipeline.Arrival;
import nl.coachopdebank.pipeline.Commit;
import nl.coachopdebank.pipeline.CommitResult;
import nl.coachopdebank.pipeline.EchoDecider;
import nl.coachopdebank.pipeline.Entry;
import nl.coachopdebank.pipeline.Lease;
import nl.coachopdebank.pipeline.Pulse;
import nl.coachopdebank.pipeline.RichSamples;
import nl.coachopdebank.pipeline.Samples;
import nl.coachopdebank.pipeline.Server;
import nl.coachopdebank.pipeline.Stored;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The commit script")
class CommitScriptTest extends ScriptFixture {
    private final Stored rich = RichSamples.stored(id);

    private Commit turn(Entry entry) {
        Conversation after = rich.conversation();
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
                after.anamnesis(),
                2,
                after.lastAt(),
                after.residentLastAt());
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

    @Test
    void letsGoOfADeadLetterWhenItsConversationWouldBeGone() {
        append(Samples.started());
        Entry entry = Server.get(shard.read(0, 1)).get(0);
        Lease lease = lease();
        Keys keys = new Keys(store.shardOf(id));
        Duration kept = Server.SETTINGS.retention().conversation();

        commit(
                lease,
                new Commit(entry, null, null, null, "Defect", Instant.now().minus(kept.minusDays(1))));
        Server.get(shard.renew(lease));
        assertThat(REDIS.redis().zcard(keys.deadLetters())).isEqualTo(1);

        commit(lease, new Commit(entry, null, null, null, "Other", Instant.now().minus(kept.plusDays(1))));
        Server.get(shard.renew(lease));
        assertThat(REDIS.redis().zrange(keys.deadLetters(), 0, -1))
                .singleElement()
                .asString()
                .contains("Defect");
    }

    @Test
    void letsGoOfAClosedHandOffAfterItsTime() {
        Keys keys = new Keys(store.shardOf(id));
        Lease lease = lease();
        Duration kept = Server.SETTINGS.retention().withHandOff();
        REDIS.redis()
                .zadd(
                        keys.closedHandOffs(),
                        Instant.now().minus(kept.plusDays(1)).toEpochMilli(),
                        "old");
        REDIS.redis()
                .zadd(
                        keys.closedHandOffs(),
                        Instant.now().minus(kept.minusDays(1)).toEpochMilli(),
                        "young");
        REDIS.redis().hset(keys.closedLines(), Map.of("old", "line", "young", "line"));

        Server.get(shard.renew(lease));

        assertThat(REDIS.redis().zrange(keys.closedHandOffs(), 0, -1)).containsExactly("young");
        assertThat(REDIS.redis().hkeys(keys.closedLines())).containsExactly("young");
    }
}
