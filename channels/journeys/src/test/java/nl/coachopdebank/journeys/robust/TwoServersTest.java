package nl.coachopdebank.journeys.robust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import nl.coachopdebank.journeys.run.CouchProcess;
import nl.coachopdebank.journeys.run.Folders;
import nl.coachopdebank.journeys.run.Launch;
import nl.coachopdebank.journeys.wire.CoachAtWork;
import nl.coachopdebank.journeys.wire.Resident;
import nl.coachopdebank.journeys.wire.ResidentLine;
import nl.coachopdebank.journeys.wire.Transcripts;
import nl.coachopdebank.pipeline.redis.EmbeddedRedis;
import nl.coachopdebank.pipeline.redis.EmbeddedRedisSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Two servers share one Redis: the conversations divide, and move when one server is killed. */
@TestInstance(Lifecycle.PER_CLASS)
class TwoServersTest {
    private static final Duration MOVED_WITHIN = Duration.ofSeconds(5);
    private static final int RESIDENTS = 16;
    private static final int UNDER_WAY = 100;

    private final Path data;
    private final EmbeddedRedis redis;
    private final CouchProcess one;
    private final CouchProcess other;

    TwoServersTest() throws IOException {
        data = Files.createTempDirectory("couch-shared-redis-");
        redis = EmbeddedRedis.start(EmbeddedRedisSettings.in(data));
        one = CouchProcess.start(Launch.demo("one").with("couch.redis.url", redis.url()));
        other = CouchProcess.start(Launch.demo("other").with("couch.redis.url", redis.url()));
    }

    @AfterAll
    void stop() {
        one.close();
        other.close();
        redis.close();
        Folders.delete(data);
    }

    @Test
    void serverWithAUrlStartsNoRedisOfItsOwn() {
        assertThat(one.descendants()).isEmpty();
    }

    @Test
    void whatIsSaidAtOneServerIsHeardAtTheOther() {
        Resident resident = Resident.at(one.address());
        String handOff = resident.asksForCoach();
        CoachAtWork anna = CoachAtWork.named("anna", other.address());
        try (ResidentLine line = ResidentLine.of(resident, 0)) {
            anna.takes(handOff).expect(200);
            anna.writes(handOff, "w1", "Hallo van de andere kant").expect(202);
            line.waitsFor("the coach", frame -> frame.toString().contains("Hallo van de andere kant"));
            line.says("m1", "Ik hoor je");
            line.waitsForAnswerTo("m1");
            resident.movesTo(other.address());
            resident.waitsFor("the resident", event -> event.id().equals("m1"));
            Transcripts.assertNumbered(resident.events());
        }
    }

    @Test
    void conversationsGoOnWithinFiveSecondsWhenOneServerIsKilled() throws Exception {
        try (Crowd crowd = Crowd.talking(RESIDENTS, i -> i % 2 == 0 ? one.address() : other.address())) {
            crowd.awaitMore(UNDER_WAY);

            one.kill();
            long killed = System.nanoTime();
            crowd.residents().forEach(resident -> resident.movesTo(other.address()));
            List<Long> before = crowd.residents().stream()
                    .map(resident -> (long) resident.events().size())
                    .toList();
            for (int i = 0; i < before.size(); i++) {
                long last = before.get(i);
                crowd.residents()
                        .get(i)
                        .waitsFor("an answer after the kill", event -> event.seq() > last + 1 && event.isFrom("bot"));
            }

            assertThat(Duration.ofNanos(System.nanoTime() - killed))
                    .as("until every conversation was answered again")
                    .isLessThan(MOVED_WITHIN);
            crowd.awaitMore(UNDER_WAY);
            crowd.assertAllAnsweredOnce();
        } finally {
            one.startAgain();
        }
        assertThat(Resident.at(one.address()).hears("menu")).contains("Dit kun je hier doen");
    }
}
