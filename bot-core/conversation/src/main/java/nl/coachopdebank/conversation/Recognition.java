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

    /** Less likely than this is not what was meant: "Bedankt en tot ziens" would only puzzle. */
    private static final double WORTH_OFFERING = 0.05;
    /** As many as one looks at when asked which was meant. */
    private static final int MOST_OFFERED = 3;
    /** From here a text that does not look like a question is taken for one all the same. */
    private static final double SURE = 0.85;

    public Recognition {
        candidates = List.copyOf(candidates);
    }

    /** Those among which is asked when it is not clear what was meant. */
    public List<Candidate> offered() {
        return candidates.stream()
                .filter(candidate -> candidate.confidence() >= WORTH_OFFERING)
                .limit(MOST_OFFERED)
                .toList();
    }

    /** True for an answer of which there is hardly any doubt. */
    public boolean isSure() {
        return isAtLeast(SURE);
    }

    boolean isAtLeast(double confidence) {
        return decision == Decision.ANSWER
                && !candidates.isEmpty()
                && candidates.get(0).confidence() >= confidence;
    }
}
