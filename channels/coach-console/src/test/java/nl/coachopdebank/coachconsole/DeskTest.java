package nl.coachopdebank.coachconsole;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.Random;
import nl.coachopdebank.pipeline.Pipeline;
import nl.coachopdebank.pipeline.Samples;
import nl.coachopdebank.pipeline.Server;
import nl.coachopdebank.pipeline.redis.RedisStore;
import nl.coachopdebank.pipeline.redis.TestRedis;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;
import reactor.core.publisher.Mono;

@DisplayName("The desk while Redis is away")
class DeskTest {
    @RegisterExtension
    static final TestRedis REDIS = new TestRedis();

    private static final CoachConsoleSettings SETTINGS = new CoachConsoleSettings(
            Duration.ofSeconds(1), Duration.ofSeconds(25), 512, 50, 6_000, 50, Duration.ofMinutes(1));

    @Test
    void saysBusyToWhoReadsATranscript() {
        RedisStore store = REDIS.open("me", Server.SETTINGS);
        try (Server server = new Server(store, Server.SETTINGS)) {
            Desk desk = desk(server.pipeline);
            HandOffRef ref = HandOffRef.of(Samples.id(new Random(1)) + "-1");
            store.close();
            assertBusy(desk.events(ref));
            assertBusy(desk.find(ref));
        }
    }

    private static Desk desk(Pipeline pipeline) {
        return new Desk(
                pipeline.inbox(),
                pipeline.outcomes(),
                pipeline.handOffs(),
                pipeline.conversations(),
                SETTINGS,
                Clock.systemUTC());
    }

    private static void assertBusy(Mono<?> answer) {
        assertThatThrownBy(answer::block)
                .isInstanceOfSatisfying(
                        ErrorResponseException.class,
                        e -> assertThatThrownBy(() -> {
                                    throw e;
                                })
                                .hasMessageContaining(String.valueOf(HttpStatus.SERVICE_UNAVAILABLE.value())));
    }
}
