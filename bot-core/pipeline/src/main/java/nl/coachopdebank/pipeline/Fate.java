package nl.coachopdebank.pipeline;

import java.time.Instant;

/** How messages fare that were brought together, as a coach is told.
 *
 * @param first seq of the first of them
 * @param last seq of the last
 * @param stand how far they are
 * @param at since when
 * @param reason why they are not there yet, or will not be: a Dutch sentence; empty when there is nothing to tell
 */
public record Fate(long first, long last, Stand stand, Instant at, String reason) {
    /** How far a message is; see {@link DeliveryState}. */
    public enum Stand {
        /** On its way, or tried again soon. */
        SENDING,
        SENT,
        DELIVERED,
        READ,
        /** It waits until the resident writes. */
        PARKED,
        FAILED
    }
}
