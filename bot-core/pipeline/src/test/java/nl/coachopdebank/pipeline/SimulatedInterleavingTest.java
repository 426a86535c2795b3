package nl.coachopdebank.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.List;
import java.util.stream.LongStream;
import nl.coachopdebank.conversation.CoachInput;
import nl.coachopdebank.conversation.ConversationInput;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/**
 * Everything of the pipeline on one thread, in an order that a seed decides: residents, coaches, timers, look-ups that come
 * in any order, calls that get lost, servers that stand still, leave, come and are killed at any step.
 * {@code -Dcouch.random.runs=N} makes N runs, {@code -Dcouch.random.seed=S} repeats one.
 */
@DisplayName("The pipeline, one step at a time")
class SimulatedInterleavingTest {
    private static final long FIRST_SEED = 20_261_102;
    private static final long RUNS = 2_000;

    private static final Logger LOG = (Logger) LoggerFactory.getLogger("nl.coachopdebank.pipeline");

    @BeforeAll
    static void keepQuiet() {
        LOG.setLevel(Level.OFF);
    }

    @AfterAll
    static void speakAgain() {
        LOG.setLevel(null);
    }

    private static LongStream seeds() {
        Long seed = Long.getLong("couch.random.seed");
        long first = seed == null ? FIRST_SEED : seed;
        return LongStream.range(first, first + Long.getLong("couch.random.runs", seed == null ? RUNS : 1));
    }

    @Test
    void everyAcceptedInputHasOneEffectInOrderWhateverHappens() {
        seeds().forEach(seed -> new SimulatedRun(Plan.random(seed)).run());
    }

    /** A test in which nothing goes wrong would prove nothing. */
    @Test
    void enoughGoesWrong() {
        LongStream.range(FIRST_SEED, FIRST_SEED + 300).forEach(seed -> new SimulatedRun(Plan.random(seed)).run());
        assertThat(counted("couch.turns", "fenced"))
                .as("turns on a lease that was lost")
                .isPositive();
        assertThat(counted("couch.inbox.appended", "duplicate")).isPositive();
        assertThat(counted("couch.inbox.appended", "unknown"))
                .as("after an erasure")
                .isPositive();
        assertThat(counted("couch.inbox.appended", "full")).isPositive();
        assertThat(counted("couch.outbox.brought", "accepted")).isPositive();
        assertThat(counted("couch.outbox.brought", "unknown")).isPositive();
        assertThat(counted("couch.outbox.brought", "refused")).isPositive();
        assertThat(SimulatedServer.METERS.counter("couch.turns.dead").count()).isPositive();
        assertThat(SimulatedServer.METERS.counter("couch.shards.restarts").count())
                .isPositive();
    }

    private static double counted(String meter, String result) {
        return SimulatedServer.METERS.counter(meter, "result", result).count();
    }

    @Test
    void theSameSeedIsTheSameRun() {
        LongStream.range(FIRST_SEED, FIRST_SEED + 20).forEach(seed -> {
            String once = new SimulatedRun(Plan.random(seed)).run().fingerprint();
            assertThat(new SimulatedRun(Plan.random(seed)).run().fingerprint()).isEqualTo(once);
            assertThat(new SimulatedRun(Plan.random(seed + 1)).run().fingerprint())
                    .isNotEqualTo(once);
        });
    }

    /** Takes, a transfer, a timer and a slow look-up; takes, a timer, a slow look-up and an erasure meanwhile. */
    private static LongStream stories() {
        return LongStream.of(495, 1836);
    }

    @Test
    void theStoriesAreRich() {
        List<String> kinds = stories()
                .mapToObj(seed -> new SimulatedRun(Plan.quiet(seed)).run())
                .flatMap(run -> run.accepted().stream())
                .map(SimulatedInterleavingTest::kind)
                .toList();
        assertThat(kinds).contains("TAKE", "NOTE", "TRANSFER", "TimerFired", "look slow", "Erase");
    }

    private static String kind(ConversationInput input) {
        if (input instanceof CoachInput coach) {
            return coach.action().name();
        }
        return input instanceof ConversationInput.ResidentSaid said
                ? said.text()
                : input.getClass().getSimpleName();
    }

    @Test
    void theServerMayBeKilledAtEveryStep() {
        stories().mapToObj(Plan::quiet).forEach(plan -> {
            long steps = new SimulatedRun(plan).run().steps();
            LongStream.range(1, steps).forEach(step -> new SimulatedRun(plan.crashingAt(step)).run());
        });
    }

    @Test
    void everyCallOfTheStoreMayGetLost() {
        stories().mapToObj(Plan::quiet).forEach(plan -> {
            long calls = new SimulatedRun(plan).run().calls();
            for (Wire.Fate fate : List.of(Wire.Fate.LOST_BEFORE, Wire.Fate.LOST_AFTER, Wire.Fate.LATE)) {
                LongStream.range(0, calls).forEach(call -> new SimulatedRun(plan.losing(call, fate)).run());
            }
        });
    }
}
