package nl.coachopdebank.whatsapp.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The pace of what goes out")
class PaceTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final Duration SPACING = Duration.ofSeconds(6);

    private final Pace pace = new Pace(5, 3, SPACING);

    private static Instant after(long millis) {
        return NOW.plusMillis(millis);
    }

    private void burst(String person) {
        for (int i = 0; i < 3; i++) {
            assertThat(pace.turn(person, NOW)).isEmpty();
        }
    }

    @Test
    void letsABurstThroughAndThenOneEachSpacing() {
        burst("anne");

        assertThat(pace.turn("anne", NOW)).contains(SPACING);
        assertThat(pace.turn("anne", after(5_999)).orElseThrow()).isBetween(Duration.ofMillis(1), Duration.ofMillis(2));
        assertThat(pace.turn("anne", after(6_000))).isEmpty();
        assertThat(pace.turn("anne", after(6_000))).contains(SPACING);
    }

    @Test
    void countsNoTurnThatWasNotGiven() {
        burst("anne");
        for (int i = 0; i < 10; i++) {
            pace.turn("anne", NOW);
        }

        assertThat(pace.turn("anne", after(6_000))).isEmpty();
    }

    @Test
    void letsAWholeBurstThroughAgainOnceItIsPaidBack() {
        burst("anne");

        for (int i = 0; i < 3; i++) {
            assertThat(pace.turn("anne", after(18_000))).isEmpty();
        }
        assertThat(pace.turn("anne", after(18_000))).isPresent();
    }

    @Test
    void holdsUpNobodyForAnother() {
        burst("anne");

        assertThat(pace.turn("bram", NOW)).isEmpty();
    }

    @Test
    void letsNoMoreThroughInASecondThanMetaTakes() {
        burst("anne");
        assertThat(pace.turn("bram", after(400))).isEmpty();
        assertThat(pace.turn("bram", after(400))).isEmpty();

        assertThat(pace.turn("cees", after(400))).contains(Duration.ofMillis(600));
        assertThat(pace.turn("cees", after(1_000))).isEmpty();
    }

    @Test
    void waitIsAlwaysLongEnoughToGetATurn() {
        Instant now = NOW;
        for (int sent = 0; sent < 50; sent++) {
            Duration wait = pace.turn("anne", now).orElse(Duration.ZERO);
            if (!wait.isZero()) {
                now = now.plus(wait);
                assertThat(pace.turn("anne", now)).isEmpty();
            }
        }
        assertThat(Duration.between(NOW, now)).isEqualTo(SPACING.multipliedBy(50 - 3));
    }
}
