package nl.coachopdebank.journeys.robust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import nl.coachopdebank.journeys.run.CouchProcess;
import nl.coachopdebank.journeys.run.Launch;
import nl.coachopdebank.journeys.wire.CoachAtWork;
import nl.coachopdebank.journeys.wire.Resident;
import nl.coachopdebank.journeys.wire.Transcripts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The server, or its Redis, ends under load: each accepted message has one visible effect, in order, without a gap. */
@TestInstance(Lifecycle.PER_CLASS)
class CrashTest {
    private static final int RESIDENTS = 12;
    private static final int CRASHES = 3;
    private static final int UNDER_WAY = 60;
    private static final int LONGEST_PAUSE_MS = 500;
    private static final Duration BACK_WITHIN = Duration.ofSeconds(15);

    private final CouchProcess couch = CouchProcess.start(Launch.demo("crashing"));

    @AfterAll
    void stop() {
        couch.close();
    }

    @Test
    void serverKilledAtRandomMomentsLosesAndDoublesNothing() throws Exception {
        long seed = Long.getLong("journeys.seed", ThreadLocalRandom.current().nextLong());
        System.out.println("The server is killed at moments of seed " + seed + " (-Djourneys.seed=" + seed + ")");
        Random moments = new Random(seed);
        try (Crowd crowd = Crowd.talking(RESIDENTS, i -> couch.address())) {
            for (int crash = 0; crash < CRASHES; crash++) {
                crowd.awaitMore(UNDER_WAY);
                TimeUnit.MILLISECONDS.sleep(moments.nextInt(LONGEST_PAUSE_MS));
                couch.kill();
                couch.assertNothingLeft();
                couch.startAgain();
            }
            crowd.awaitMore(UNDER_WAY);
            crowd.assertAllAnsweredOnce();
        }
    }

    @Test
    void handOffAndCoachSurviveAKilledServer() {
        CoachAtWork anna = CoachAtWork.named("anna", couch.address());
        Resident waiting = Resident.at(couch.address());
        Resident helped = Resident.at(couch.address());
        String first = waiting.asksForCoach();
        String second = helped.asksForCoach();
        anna.takes(second).expect(200);
        anna.writes(second, "w1", "Tot zo").expect(202);

        couch.kill();
        couch.startAgain();

        assertThat(anna.find("waiting", first)).hasSize(1);
        assertThat(anna.find("mine", second)).hasSize(1);
        anna.writes(second, "w1", "Tot zo").expect(202);
        anna.writes(second, "w2", "Daar ben ik weer").expect(202);
        assertThat(helped.events().stream().filter(event -> event.isFrom("coach")))
                .hasSize(2);
        Transcripts.assertNumbered(helped.events());
        anna.takes(first).expect(200);
    }

    @ParameterizedTest(name = "killed: {0}")
    @ValueSource(booleans = {false, true})
    void redisThatEndsUnderLoadComesBackAndNothingIsLost(boolean killed) throws Exception {
        try (Crowd crowd = Crowd.talking(RESIDENTS, i -> couch.address())) {
            for (int crash = 0; crash < CRASHES; crash++) {
                crowd.awaitMore(UNDER_WAY);
                ProcessHandle redis = couch.redis();
                if (killed) {
                    redis.destroyForcibly();
                } else {
                    redis.destroy();
                }
                await("another Redis runs").atMost(BACK_WITHIN).until(() -> isReplaced(redis));
            }
            crowd.awaitMore(UNDER_WAY);
            crowd.assertAllAnsweredOnce();
        }
    }

    @Test
    void serverSaysThatItIsReadyAgainWhenItsRedisIsBack() {
        ProcessHandle redis = couch.redis();
        redis.destroyForcibly();
        await("another Redis runs").atMost(BACK_WITHIN).until(() -> isReplaced(redis));
        await("the server says that it is ready again").atMost(BACK_WITHIN).until(couch::isReady);
    }

    private boolean isReplaced(ProcessHandle redis) {
        return couch.descendants().stream()
                .anyMatch(child -> child.pid() != redis.pid()
                        && child.info().command().orElse("").contains("redis-server"));
    }
}
