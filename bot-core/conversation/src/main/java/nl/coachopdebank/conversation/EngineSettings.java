package nl.coachopdebank.conversation;

import java.time.Duration;

/** The engine's own limits.
 *
 * @param recapAfter a pause after which the bot says who it is and where the talk was (E7: a chat pauses after 30 minutes)
 * @param lapseAfter how long a request for a coach may wait before the bot says that it did not work out
 * @param cardsAtOnce voucher cards in one message: more is a wall of text on a phone
 */
public record EngineSettings(Duration recapAfter, Duration lapseAfter, int cardsAtOnce) {
    public static final EngineSettings DEFAULT = new EngineSettings(Duration.ofMinutes(30), Duration.ofDays(14), 4);
}
