package nl.coachopdebank.server;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import nl.coachopdebank.whatsapp.simulator.TimeMachine;

/** The clock of a demo: it can be moved on while the server runs, and never goes back. In another zone it is the same
 * clock. */
final class DemoClock extends Clock implements TimeMachine {
    private final Clock real;
    private final AtomicReference<Duration> offset;

    DemoClock(Clock real, Duration offset) {
        this(real, new AtomicReference<>(offset));
    }

    private DemoClock(Clock real, AtomicReference<Duration> offset) {
        this.real = real;
        this.offset = offset;
    }

    @Override
    public Instant instant() {
        return real.instant().plus(offset.get());
    }

    @Override
    public Instant now() {
        return instant();
    }

    @Override
    public void ahead(Duration step) {
        if (step.isNegative()) {
            throw new IllegalArgumentException("time goes forward only");
        }
        offset.updateAndGet(before -> before.plus(step));
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new DemoClock(real.withZone(zone), offset);
    }
}
