package nl.coachopdebank.knowledge.llm;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import nl.coachopdebank.conversation.Recognition;
import nl.coachopdebank.conversation.Recognition.Candidate;
import nl.coachopdebank.conversation.Recognition.Decision;

/**
 * Lets the model choose when recognition would ask which topic was meant: one of those that would be offered, or none. It adds no
 * topic and no confidence.
 */
final class TopicChoice {
    private final Choosing choosing;

    TopicChoice(Guard guard) {
        this.choosing = new Choosing(guard, Use.TOPIC);
    }

    /** The recognition with the chosen topic in front; as it was when nothing was chosen.
     *
     * @param titles words that residents know the offered topics by
     */
    CompletableFuture<Recognition> choose(String text, Recognition unsure, Map<String, String> titles, Duration limit) {
        Quoted data = new Quoted().said("bericht", text);
        return choosing.among(titles, data, limit)
                .thenApply(chosen -> chosen.map(topic -> with(unsure, topic)).orElse(unsure));
    }

    private static Recognition with(Recognition unsure, String topic) {
        Optional<Candidate> chosen = unsure.offered().stream()
                .filter(candidate -> candidate.topic().equals(topic))
                .findFirst();
        if (chosen.isEmpty()) {
            return unsure;
        }
        List<Candidate> candidates = new ArrayList<>(unsure.candidates());
        candidates.remove(chosen.get());
        candidates.add(0, chosen.get());
        return new Recognition(Decision.ANSWER, candidates, unsure.language());
    }
}
