package nl.coachopdebank.knowledge.faq;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.coachopdebank.conversation.Recognition;
import nl.coachopdebank.conversation.Recognition.Candidate;

/** Weighs another signal against what was recognised. Schemes, which are found by their names, keep their confidence. */
public final class SecondOpinion {
    private static final int MOST_CANDIDATES = 3;
    private static final String SCHEME = "scheme:";

    private SecondOpinion() {}

    /** What was recognised, with the second opinion in it.
     *
     * @param likely how likely each topic is by that opinion, adding up to 1; the empty name for no topic at all
     * @param weight of that opinion, 0 to 1
     */
    public static Recognition on(Recognition first, Map<String, Double> likely, double weight) {
        Map<String, Double> confidence = new LinkedHashMap<>();
        for (Candidate candidate : first.candidates()) {
            double own = candidate.confidence();
            boolean scheme = candidate.topic().startsWith(SCHEME);
            confidence.put(candidate.topic(), scheme ? own : (1 - weight) * own);
        }
        likely.forEach((topic, probability) -> {
            if (!topic.equals(Lessons.OUT_OF_SCOPE)) {
                confidence.merge(topic, weight * probability, Double::sum);
            }
        });
        List<Candidate> candidates = confidence.entrySet().stream()
                .map(entry -> new Candidate(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingDouble(Candidate::confidence).reversed())
                .limit(MOST_CANDIDATES)
                .toList();
        return new Recognition(Threshold.USUAL.decide(candidates), candidates, first.language());
    }
}
