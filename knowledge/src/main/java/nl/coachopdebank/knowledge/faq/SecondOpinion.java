package nl.coachopdebank.knowledge.faq;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.coachopdebank.conversation.Recognition;
import nl.coachopdebank.conversation.Recognition.Candidate;

/**
 * Weighs another signal against what was recognised. Where both think of the same topic first, what was recognised stands: a share among
 * many topics says which, hardly how sure. Schemes, which are found by their names, keep their confidence.
 */
public final class SecondOpinion {
    private static final int MOST_CANDIDATES = 3;
    /** What the other signal alone may name: half of all that it thinks of. */
    private static final double LEAST_ALONE = 0.5;

    private SecondOpinion() {}

    /** What was recognised, with the second opinion in it.
     *
     * @param likely how likely each topic is by that opinion, adding up to 1; the empty name for no topic at all
     * @param weight of that opinion, 0 to 1
     */
    public static Recognition on(Recognition first, Map<String, Double> likely, double weight) {
        if (agree(first, likely)) {
            return first;
        }
        Map<String, Double> confidence = new LinkedHashMap<>();
        for (Candidate candidate : first.candidates()) {
            double own = candidate.confidence();
            boolean kept = candidate.topic().startsWith(NameSpotter.SCHEME) || !likely.containsKey(candidate.topic());
            double other = likely.getOrDefault(candidate.topic(), own);
            confidence.put(candidate.topic(), kept ? own : (1 - weight) * own + weight * other);
        }
        likely.forEach((topic, probability) -> {
            if (!topic.equals(Lessons.OUT_OF_SCOPE) && probability >= LEAST_ALONE) {
                confidence.putIfAbsent(topic, weight * probability);
            }
        });
        List<Candidate> candidates = confidence.entrySet().stream()
                .map(entry -> new Candidate(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingDouble(Candidate::confidence).reversed())
                .limit(MOST_CANDIDATES)
                .toList();
        return new Recognition(Threshold.USUAL.decide(candidates), candidates, first.language());
    }

    private static boolean agree(Recognition first, Map<String, Double> likely) {
        return likely.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .filter(most -> !first.candidates().isEmpty()
                        && first.candidates().get(0).topic().equals(most.getKey()))
                .isPresent();
    }
}
