package nl.coachopdebank.whatsapp.simulator;

import java.time.Duration;

/** How long things take in real time, whatever the server's clock says.
 *
 * @param step from a message taken to sent, from sent to delivered, from delivered to read
 * @param mix how long a webhook is held up for others to overtake it
 * @param retry before a refused webhook is sent again; doubles each time
 * @param longestRetry where it no longer doubles
 * @param tries after which a webhook is given up: Meta goes on for days, a demo is over by then */
public record Pauses(Duration step, Duration mix, Duration retry, Duration longestRetry, int tries) {
    /** Short enough to watch, long enough to see the ticks change. */
    public static final Pauses LIFELIKE = new Pauses(
            Duration.ofMillis(200), Duration.ofSeconds(2), Duration.ofSeconds(1), Duration.ofSeconds(60), 12);

    /** Before the next try.
     *
     * @param tried how often it was tried, from 1 on */
    Duration beforeRetry(int tried) {
        Duration pause = retry.multipliedBy(1L << Math.min(tried - 1, Integer.SIZE - 2));
        return pause.compareTo(longestRetry) > 0 ? longestRetry : pause;
    }
}
