package nl.coachopdebank.coachconsole;

import java.time.Duration;
import nl.coachopdebank.pipeline.roster.RosterSettings;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How waiting questions are offered to coaches.
 *
 * @param talksAtOnce who holds so many is offered none; 1 to 3
 * @param lasts how long a coach has to answer: time to finish a sentence to another resident and read the wish
 * @param again how long a coach who passed is not offered the same again
 * @param hereFor how long a coach counts as here after the last sign of the console: some rounds may get lost
 * @param every how often is looked what can be offered, and how old what coaches see of each other may be
 */
@ConfigurationProperties("couch.coach-console.offers")
public record OfferSettings(
        @DefaultValue("2") int talksAtOnce,
        @DefaultValue("2m") Duration lasts,
        @DefaultValue("15m") Duration again,
        @DefaultValue("15s") Duration hereFor,
        @DefaultValue("2s") Duration every) {
    /** The part that the roster works by. */
    public RosterSettings roster() {
        return new RosterSettings(talksAtOnce, lasts, again, hereFor);
    }
}
