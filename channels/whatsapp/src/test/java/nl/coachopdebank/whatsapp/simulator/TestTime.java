package nl.coachopdebank.whatsapp.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until it is moved. */
final class TestTime implements TimeMachine {
    /** A Friday afternoon in winter. */
    static final Instant FRIDAY = Instant.parse("2026-11-27T14:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(FRIDAY);

    @Override
    public Instant now() {
        return now.get();
    }

    @Override
    public void ahead(Duration step) {
        now.updateAndGet(before -> before.plus(step));
    }
}
