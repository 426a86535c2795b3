package nl.coachopdebank.whatsapp.simulator;

import java.time.Duration;
import java.time.Instant;

/** The server's clock, as a demo may move it. */
public interface TimeMachine {
    Instant now();

    /** Moves the clock of the whole server on; it never goes back.
     *
     * @throws IllegalArgumentException when the step is negative */
    void ahead(Duration step);
}
