package nl.coachopdebank.whatsapp.simulator;

import java.time.Duration;

/** How bad the network is between Meta and the door. The real one is never quite calm (reference, section 4).
 *
 * @param duplicates how likely a webhook comes twice, 0 to 1
 * @param shuffle how likely a webhook is held up so that later ones overtake it, and statuses come in one batch; 0 to 1
 * @param delay how late a webhook can be, up to 30 seconds */
public record NetworkConditions(double duplicates, double shuffle, Duration delay) {
    /** Longer than a newcomer waits. */
    public static final Duration LONGEST_DELAY = Duration.ofSeconds(30);

    /** Each webhook comes once, at once and in order. */
    public static final NetworkConditions CALM = new NetworkConditions(0, 0, Duration.ZERO);

    public NetworkConditions {
        check(duplicates >= 0 && duplicates <= 1, "duplicates is from 0 to 1");
        check(shuffle >= 0 && shuffle <= 1, "shuffle is from 0 to 1");
        check(!delay.isNegative() && delay.compareTo(LONGEST_DELAY) <= 0, "delay is from 0 to 30 seconds");
    }

    private static void check(boolean sound, String otherwise) {
        if (!sound) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
