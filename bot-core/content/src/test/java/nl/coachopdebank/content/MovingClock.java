package nl.coachopdebank.content;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that a test moves. */
final class MovingClock extends Clock {
    private final Clock base;
    private volatile Duration offset = Duration.ZERO;

    MovingClock(Clock base) {
        this.base = base;
    }

    void advance(Duration by) {
        offset = offset.plus(by);
    }

    @Override
    public ZoneId getZone() {
        return base.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }

    @Override
    public Instant instant() {
        return base.instant().plus(offset);
    }
}
