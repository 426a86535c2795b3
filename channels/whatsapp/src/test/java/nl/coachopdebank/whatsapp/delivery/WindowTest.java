package nl.coachopdebank.whatsapp.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The window of 24 hours")
class WindowTest {
    private static final Instant WRITTEN = Instant.parse("2026-11-20T10:00:00Z");
    private static final Instant CLOSES = Instant.parse("2026-11-21T10:00:00Z");

    private final Window window = new Window(Duration.ofMinutes(2));

    @Test
    void opensWhenTheResidentWrites() {
        assertThat(window.isOpen(WRITTEN, WRITTEN)).isTrue();
        assertThat(window.closesAt(WRITTEN)).isEqualTo(CLOSES);
    }

    @Test
    void countsAsClosedALittleEarlier() {
        assertThat(window.isOpen(WRITTEN, CLOSES.minusSeconds(120).minusNanos(1)))
                .isTrue();
        assertThat(window.isOpen(WRITTEN, CLOSES.minusSeconds(120))).isFalse();
        assertThat(window.isOpen(WRITTEN, CLOSES.plusSeconds(1))).isFalse();
    }

    @Test
    void isClosedForWhoNeverWrote() {
        assertThat(window.isOpen(null, WRITTEN)).isFalse();
    }
}
