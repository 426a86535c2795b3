package nl.coachopdebank.journeys.robust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import nl.coachopdebank.journeys.run.CouchProcess;
import nl.coachopdebank.journeys.run.Folders;
import nl.coachopdebank.journeys.run.Launch;
import nl.coachopdebank.journeys.run.RedisProxy;
import nl.coachopdebank.journeys.run.RedisProxy.Moment;
import nl.coachopdebank.journeys.run.Script;
import nl.coachopdebank.journeys.wire.CoachAtWork;
import nl.coachopdebank.journeys.wire.NoAnswerException;
import nl.coachopdebank.journeys.wire.Resident;
import nl.coachopdebank.journeys.wire.Transcripts;
import nl.coachopdebank.pipeline.redis.EmbeddedRedis;
import nl.coachopdebank.pipeline.redis.EmbeddedRedisSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The server is killed at each point where something is half done: what it accepted has one effect, and no other. */
@TestInstance(Lifecycle.PER_CLASS)
class CrashPointsTest {
    private static final Duration KILLED_WITHIN = Duration.ofSeconds(20);

    private final Path data;
    private final EmbeddedRedis redis;
    private final RedisProxy proxy;
    private final CouchProcess couch;

    CrashPointsTest() throws IOException {
        data = Files.createTempDirectory("couch-crash-points-");
        redis = EmbeddedRedis.start(EmbeddedRedisSettings.in(data));
        proxy = RedisProxy.before(redis.url());
        couch = CouchProcess.start(Launch.demo("crash-points")
                .with("couch.redis.url", proxy.url())
                .with("couch.redis.server-id", "the-one"));
    }

    @AfterAll
    void stop() {
        couch.close();
        proxy.close();
        redis.close();
        Folders.delete(data);
    }

    static Stream<Arguments> points() {
        return Stream.of(Script.values())
                .flatMap(script -> Stream.of(Moment.values()).map(moment -> Arguments.of(script, moment)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("points")
    void aMessageHasOneEffectWhereverTheServerIsKilled(Script script, Moment moment) throws Exception {
        Resident resident = Resident.at(couch.address());
        Crowd.insist(resident, "before");
        resident.waitsFor("the first message", event -> event.id().equals("before"));

        killAt(moment, script, () -> resident.sends("during", "menu"));
        couch.startAgain();

        Crowd.insist(resident, "during");
        Crowd.insist(resident, "after");
        resident.waitsFor("the last message", event -> event.id().equals("after"));
        Transcripts.assertAnswered(resident.events(), List.of("before", "during", "after"));
    }

    @ParameterizedTest
    @EnumSource(Moment.class)
    void aTakeHasOneWinnerWhereverTheServerIsKilled(Moment moment) {
        Resident resident = Resident.at(couch.address());
        String handOff = resident.asksForCoach();
        CoachAtWork anna = CoachAtWork.named("anna", couch.address());
        CoachAtWork bram = CoachAtWork.named("bram", couch.address());

        killAt(moment, Script.COMMIT, () -> anna.takes(handOff));
        couch.startAgain();

        anna.takes(handOff).expect(200);
        bram.takes(handOff).expect(409);
        assertThat(resident.events().stream().filter(event -> event.holder().equals("coach")))
                .as("times that a coach came")
                .hasSize(1);
        Transcripts.assertNumbered(resident.events());
    }

    private void killAt(Moment moment, Script script, Runnable call) {
        proxy.at(moment, script, couch::kill);
        try {
            call.run();
        } catch (NoAnswerException e) {
            assertThat(proxy.isSprung())
                    .as("the line broke because of the kill")
                    .isTrue();
        }
        await("the server is killed").atMost(KILLED_WITHIN).until(() -> !couch.isAlive());
    }
}
