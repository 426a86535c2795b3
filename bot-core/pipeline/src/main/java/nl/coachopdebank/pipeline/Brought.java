package nl.coachopdebank.pipeline;

import java.time.Duration;

/** What became of a part that a channel was to bring. */
public sealed interface Brought {
    /** The channel has it.
     *
     * @param more true when another part of the same parcel follows
     */
    record Accepted(boolean more) implements Brought {}

    /** There is nothing to bring here, or no such part. */
    record Nothing() implements Brought {}

    /** Not now, and it did not go out.
     *
     * @param pause the least time to wait
     * @param counts false when it says nothing about this message: a limit, or an account that an operator must mend
     * @param code the channel's error code; 0 when there is none
     */
    record Later(Duration pause, boolean counts, int code) implements Brought {}

    /** Not until the resident writes again, and it did not go out.
     *
     * @param code why: a number of the channel's own
     */
    record Waits(int code) implements Brought {}

    /** Never, and it did not go out.
     *
     * @param code the channel's error code
     */
    record Refused(int code) implements Brought {}

    /** Nobody knows whether it went out. */
    record Unknown() implements Brought {}
}
