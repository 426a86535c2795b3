package nl.coachopdebank.pipeline.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import nl.coachopdebank.pipeline.Logins;
import nl.coachopdebank.pipeline.Logins.Patience;
import nl.coachopdebank.pipeline.Server;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Logging in at two servers")
class LoginsTest {
    @RegisterExtension
    static final TestRedis REDIS = new TestRedis();

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final Patience PATIENCE = new Patience(3, Duration.ofMinutes(1), Duration.ofMinutes(5));

    private Logins one;
    private Logins other;

    @BeforeEach
    void open() {
        one = REDIS.open("one", Server.SETTINGS).logins();
        other = REDIS.open("other", Server.SETTINGS).logins();
    }

    @Test
    void waitsAfterSoManyWrongTriesWhicheverServerTheyWereAt() {
        assertThat(tries(one, 0)).isZero();
        assertThat(tries(other, 1)).isZero();
        assertThat(tries(one, 2)).isZero();

        assertThat(tries(other, 3)).isEqualTo(Duration.ofSeconds(59));
        assertThat(tries(one, 61)).isEqualTo(Duration.ofSeconds(1));
        assertThat(Server.get(one.mayTry("bram", NOW, PATIENCE))).isZero();
    }

    @Test
    void eachWrongTryMoreDoublesTheWaitUpToTheLongest() {
        List.of(0, 0, 0).forEach(at -> tries(one, at));
        assertThat(tries(one, 60)).isZero();
        assertThat(tries(one, 60)).isEqualTo(Duration.ofMinutes(2));
        assertThat(tries(one, 180)).isZero();
        assertThat(tries(one, 180)).isEqualTo(Duration.ofMinutes(4));
        assertThat(tries(one, 420)).isZero();
        assertThat(tries(one, 420)).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void waitIsNotLengthenedByWhoKeepsTrying() {
        List.of(0, 0, 0).forEach(at -> tries(one, at));
        List.of(10, 20, 30).forEach(at -> tries(one, at));

        assertThat(tries(one, 60)).isZero();
    }

    @Test
    void rightTryForgetsTheWrongOnes() {
        tries(one, 0);
        tries(one, 0);
        tries(one, 0);
        Server.get(other.succeeded("anna"));

        assertThat(Stream.of(1, 1, 1).map(at -> tries(one, at))).containsOnly(Duration.ZERO);
    }

    @Test
    void triesOfOneMomentAreCountedOneByOne() {
        List<CompletionStage<Duration>> together = Stream.of(one, other, one, other, one, other, one, other)
                .map(logins -> logins.mayTry("anna", NOW, PATIENCE))
                .toList();

        assertThat(together.stream().map(Server::get).filter(Duration::isZero)).hasSize(3);
    }

    @Test
    void codeCountsOnceAndNoneBeforeItAfterIt() {
        assertThat(Server.get(one.useStep("anna", 100))).isTrue();

        assertThat(Server.get(other.useStep("anna", 100))).isFalse();
        assertThat(Server.get(other.useStep("anna", 99))).isFalse();
        assertThat(Server.get(other.useStep("bram", 100))).isTrue();
        assertThat(Server.get(other.useStep("anna", 101))).isTrue();
    }

    @Test
    void nameThatOneServerHeardIsKnownAtTheOther() {
        Server.get(one.name("oidc-1", "Jan"));
        Server.get(one.name("oidc-2", "Zoë"));
        Server.get(one.name("oidc-1", "Janneke"));

        assertThat(Server.get(other.names())).containsOnly(Map.entry("oidc-1", "Janneke"), Map.entry("oidc-2", "Zoë"));
    }

    private static Duration tries(Logins logins, int second) {
        return Server.get(logins.mayTry("anna", NOW.plusSeconds(second), PATIENCE));
    }
}
