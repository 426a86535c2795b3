package nl.coachopdebank.knowledge.faq;

import java.util.List;
import nl.coachopdebank.conversation.Recognition.Candidate;
import nl.coachopdebank.conversation.Recognition.Decision;

/**
 * From which confidence on something is answered or asked back.
 *
 * @param answer a wrong answer costs a resident more than a question back
 * @param clarify below it the honest reply is that it was not understood
 * @param lead how far the first must be ahead of the second to be answered while there is doubt
 * @param certain from here on the second does not matter
 */
record Threshold(double answer, double clarify, double lead, double certain) {
    /** Chosen on the development questions, see docs/recognition.md. */
    static final Threshold USUAL = new Threshold(0.6, 0.08, 0.1, 0.7);

    /** @param candidates surest first */
    Decision decide(List<Candidate> candidates) {
        double first = confidence(candidates, 0);
        if (first < clarify) {
            return Decision.NONE;
        }
        boolean ahead = first >= certain || first - confidence(candidates, 1) >= lead;
        return first >= answer && ahead ? Decision.ANSWER : Decision.CLARIFY;
    }

    private static double confidence(List<Candidate> candidates, int at) {
        return at < candidates.size() ? candidates.get(at).confidence() : 0;
    }
}
