package nl.coachopdebank.conversation;

import java.util.List;
import java.util.Locale;
import nl.coachopdebank.conversation.release.Language;

/** What a sentence seems to be about.
 *
 * @param candidates most likely first; a topic's id, or {@code scheme:<id>}
 * @param language the language of the sentence; the conversation's own when that is not sure
 */
public record Recognition(Decision decision, List<Candidate> candidates, Language language) {
    /** What to do with it. */
    public enum Decision {
        ANSWER,
        /** Two or three candidates are near each other: ask which. */
        CLARIFY,
        NONE;

        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A topic with its calibrated confidence, 0 to 1. */
    public record Candidate(String topic, double confidence) {}

    public Recognition {
        candidates = List.copyOf(candidates);
    }
}
