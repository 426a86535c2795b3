package nl.coachopdebank.whatsapp.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** How much one number carries, in and out together (reference, section 17). */
final class Throughput {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Deque<Instant> lately = new ArrayDeque<>();

    /** A message of a person: it counts, and is never refused. */
    void count(Instant now) {
        forget(now);
        lately.addLast(now);
    }

    boolean allows(Instant now) {
        forget(now);
        return lately.size() < MetaLimits.A_SECOND;
    }

    private void forget(Instant now) {
        while (!lately.isEmpty() && !lately.getFirst().isAfter(now.minus(SECOND))) {
            lately.removeFirst();
        }
    }
}
