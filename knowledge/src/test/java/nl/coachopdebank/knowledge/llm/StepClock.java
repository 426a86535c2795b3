package nl.coachopdebank.knowledge.llm;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until a test moves it. */
final class StepClock extends Clock {
    private volatile Instant now;

    StepClock(String instant) {
        this.now = Instant.parse(instant);
    }

    void forward(Duration step) {
        now = now.plus(step);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        StepClock own = this;
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return own.withZone(other);
            }

            @Override
            public Instant instant() {
                return own.instant();
            }
        };
    }

    @Override
    public Instant instant() {
        return now;
    }
}
