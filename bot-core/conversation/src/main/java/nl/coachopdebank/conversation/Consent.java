package nl.coachopdebank.conversation;

import java.time.Instant;
import java.util.Locale;

/** What the resident let the coach's organisation see (B2).
 *
 * @param organisation with whom it is shared
 * @param text the question as it was put
 * @param at when it was asked, or answered
 */
public record Consent(Given given, String organisation, String text, Instant at) {
    /** The answer. Until it is given, nothing is shared. */
    public enum Given {
        OPEN,
        ALL,
        ANSWERS,
        NONE;

        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Consent answered(Given answer, Instant when) {
        return new Consent(answer, organisation, text, when);
    }
}
