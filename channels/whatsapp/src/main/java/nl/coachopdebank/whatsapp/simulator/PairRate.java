package nl.coachopdebank.whatsapp.simulator;

import java.time.Duration;
import java.time.Instant;

/** How much may be sent to one person: a message each 6 seconds, with a burst that is borrowed from later (reference,
 * section 17). */
final class PairRate {
    private static final Duration MOST_BORROWED = MetaLimits.PAIR_PAUSE.multipliedBy(MetaLimits.PAIR_BURST);

    private Instant paidUntil = Instant.MIN;

    /** Whether one more may be sent; only then it counts. */
    boolean allows(Instant now) {
        Instant after = (paidUntil.isAfter(now) ? paidUntil : now).plus(MetaLimits.PAIR_PAUSE);
        if (after.isAfter(now.plus(MOST_BORROWED))) {
            return false;
        }
        paidUntil = after;
        return true;
    }
}
