package nl.coachopdebank.pipeline;

import java.time.Duration;

/** How messages are brought to residents. A part that is absent, or zero where zero makes no sense, takes its default.
 *
 * @param unknownAfter how long is waited for a report about a message of which nobody knows whether it went out; longer than
 *     a channel's call may take, with time for the report to come
 * @param firstPause before a message is tried again; doubles each time
 * @param longestPause so that an outage that ended is noticed soon
 * @param mostTries of one part; with the pauses about eight hours: later an answer is no answer any more, and an operator looks
 * @param mostUnknown tries of which nothing is heard: more would be as many messages on a phone
 * @param arrivalWait how long the next message waits for the one before to arrive at the phone, which is mostly there within a
 *     second; a phone that is off must not hold up the rest for long
 * @param arrivalLook how often is looked whether it arrived; short, for somebody is waiting
 * @param atOnce conversations of one shard that are brought to at once, so that a channel's limit is not met all at a time
 */
public record DeliverySettings(
        Duration unknownAfter,
        Duration firstPause,
        Duration longestPause,
        int mostTries,
        int mostUnknown,
        Duration arrivalWait,
        Duration arrivalLook,
        int atOnce) {
    public static final DeliverySettings DEFAULTS = new DeliverySettings(
            Duration.ofSeconds(30),
            Duration.ofSeconds(2),
            Duration.ofMinutes(5),
            100,
            2,
            Duration.ofSeconds(4),
            Duration.ofMillis(250),
            64);

    public DeliverySettings {
        unknownAfter = unknownAfter == null ? DEFAULTS.unknownAfter : unknownAfter;
        firstPause = firstPause == null ? DEFAULTS.firstPause : firstPause;
        longestPause = longestPause == null ? DEFAULTS.longestPause : longestPause;
        mostTries = mostTries == 0 ? DEFAULTS.mostTries : mostTries;
        mostUnknown = mostUnknown == 0 ? DEFAULTS.mostUnknown : mostUnknown;
        arrivalWait = arrivalWait == null ? DEFAULTS.arrivalWait : arrivalWait;
        arrivalLook = arrivalLook == null || arrivalLook.isZero() ? DEFAULTS.arrivalLook : arrivalLook;
        atOnce = atOnce == 0 ? DEFAULTS.atOnce : atOnce;
        check(!unknownAfter.isNegative() && !unknownAfter.isZero(), "unknown-after is longer than nothing");
        check(!firstPause.isNegative() && !firstPause.isZero(), "first-pause is longer than nothing");
        check(longestPause.compareTo(firstPause) >= 0, "longest-pause is not shorter than first-pause");
        check(!arrivalWait.isNegative() && !arrivalLook.isNegative(), "arrival-wait and arrival-look are not negative");
        check(mostTries > 0 && mostUnknown > 0 && atOnce > 0, "numbers are above 0");
    }

    /** The pause after so many tries. */
    Duration pause(int tries) {
        Duration pause = firstPause;
        for (int i = 1; i < tries && pause.compareTo(longestPause) < 0; i++) {
            pause = pause.multipliedBy(2);
        }
        return pause.compareTo(longestPause) < 0 ? pause : longestPause;
    }

    private static void check(boolean sound, String otherwise) {
        if (!sound) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
