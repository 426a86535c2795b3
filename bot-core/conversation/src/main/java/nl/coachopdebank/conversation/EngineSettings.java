package nl.coachopdebank.conversation;

import java.time.Duration;
import java.util.Set;

/** The engine's own limits.
 *
 * @param recapAfter a pause after which the bot says who it is and where the talk was (E7: a chat pauses after 30 minutes)
 * @param lapseAfter how long a request for a coach may wait before the bot says that it did not work out
 * @param coachAwayAfter how long a coach who holds a conversation may leave the resident without a word; then the bot comes back,
 *     for a person who hears nothing for half an hour has been left alone
 * @param cardsAtOnce voucher cards in one message: more is a wall of text on a phone
 * @param triageOnWeb regions whose personal questions are asked in the web chat and not on WhatsApp (C1); empty = the region is not
 *     known yet
 * @param asksForReadings whether an answer that the engine cannot read is shown to the knowledge desk, which may know what it means
 */
public record EngineSettings(
        Duration recapAfter,
        Duration lapseAfter,
        Duration coachAwayAfter,
        int cardsAtOnce,
        Set<String> triageOnWeb,
        boolean asksForReadings) {
    public static final EngineSettings DEFAULT =
            new EngineSettings(Duration.ofMinutes(30), Duration.ofDays(14), Duration.ofMinutes(30), 4, Set.of(), false);

    public EngineSettings {
        triageOnWeb = Set.copyOf(triageOnWeb);
    }

    /** The same with another patience with coaches. */
    public EngineSettings withCoachAwayAfter(Duration patience) {
        return new EngineSettings(recapAfter, lapseAfter, patience, cardsAtOnce, triageOnWeb, asksForReadings);
    }

    /** The same with other regions whose personal questions are asked in the web chat. */
    public EngineSettings withTriageOnWeb(Set<String> regions) {
        return new EngineSettings(recapAfter, lapseAfter, coachAwayAfter, cardsAtOnce, regions, asksForReadings);
    }

    /** The same with or without a desk that may know what an answer means. */
    public EngineSettings withReadings(boolean asked) {
        return new EngineSettings(recapAfter, lapseAfter, coachAwayAfter, cardsAtOnce, triageOnWeb, asked);
    }
}
