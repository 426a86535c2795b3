package nl.coachopdebank.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class DemoClockTest {
    private static final Instant NOW = Instant.parse("2026-11-27T14:00:00Z");

    private final DemoClock clock = new DemoClock(Clock.fixed(NOW, ZoneOffset.UTC), Duration.ofHours(1));

    @Test
    void beginsAtTheOffsetOfTheSettings() {
        assertThat(clock.instant()).isEqualTo(NOW.plus(Duration.ofHours(1)));
    }

    @Test
    void movesOnInEveryZoneAtOnce() {
        Clock here = clock.withZone(ZoneId.of("Europe/Amsterdam"));

        clock.ahead(Duration.ofHours(18));
        clock.ahead(Duration.ofHours(1));

        assertThat(clock.now()).isEqualTo(NOW.plus(Duration.ofHours(20)));
        assertThat(here.instant()).isEqualTo(clock.instant());
        assertThat(here.getZone()).isEqualTo(ZoneId.of("Europe/Amsterdam"));
    }

    @Test
    void neverGoesBack() {
        assertThatThrownBy(() -> clock.ahead(Duration.ofNanos(-1))).isInstanceOf(IllegalArgumentException.class);
    }
}
