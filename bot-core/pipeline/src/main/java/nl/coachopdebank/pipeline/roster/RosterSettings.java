package nl.coachopdebank.pipeline.roster;

import java.time.Duration;

/** How questions are offered.
 *
 * @param talksAtOnce who holds so many is offered none
 * @param offerLasts how long a coach has to answer
 * @param offerAgain how long a coach who passed is not offered the same again
 * @param hereFor how long a coach counts as here after a sign of the console
 */
public record RosterSettings(int talksAtOnce, Duration offerLasts, Duration offerAgain, Duration hereFor) {
    private static final int MOST_TALKS = 3;

    public RosterSettings {
        if (talksAtOnce < 1 || talksAtOnce > MOST_TALKS) {
            throw new IllegalArgumentException("A coach talks with 1 to " + MOST_TALKS + " residents at once");
        }
        if (isNothing(offerLasts) || isNothing(offerAgain) || isNothing(hereFor)) {
            throw new IllegalArgumentException("The times of an offer must be above zero");
        }
    }

    private static boolean isNothing(Duration time) {
        return time.isZero() || time.isNegative();
    }
}
