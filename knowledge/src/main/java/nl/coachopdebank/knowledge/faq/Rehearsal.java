package nl.coachopdebank.knowledge.faq;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.coachopdebank.conversation.classifier.SentenceClassifier;
import nl.coachopdebank.knowledge.faq.Calibration.Outcome;
import nl.coachopdebank.knowledge.faq.Lessons.Example;

/**
 * Finds out how sure the classifier may be, without sentences from outside. In each of at most four rounds a quarter of the examples is
 * kept back, those that no topic answers among them, and guessed from the rest.
 */
final class Rehearsal {
    private static final int ROUNDS = 4;
    /** Fewer examples than this say nothing when a quarter is kept back. */
    private static final int FEWEST = 100;
    /** Two numbers are found with this many; more rounds would only keep a processor busy after each start. */
    private static final int ENOUGH = 5_000;
    /** Residents ask more often about something else than the examples do. */
    private static final double WEIGHT_OF_STRANGERS = 2;

    private final List<Example> examples;

    Rehearsal(List<Example> examples) {
        this.examples = examples;
    }

    Calibration calibrate() {
        List<Outcome> outcomes = new ArrayList<>();
        if (examples.size() >= FEWEST) {
            for (int round = 0; round < ROUNDS && outcomes.size() < ENOUGH; round++) {
                rehearse(round, outcomes);
            }
        }
        return Calibration.fit(outcomes);
    }

    private void rehearse(int round, List<Outcome> outcomes) {
        List<Example> learned = new ArrayList<>();
        List<Example> kept = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) {
            (i % ROUNDS == round ? kept : learned).add(examples.get(i));
        }
        SentenceClassifier classifier = Lessons.learn(learned);
        kept.forEach(example -> outcome(classifier, example).ifPresent(outcomes::add));
    }

    private static Optional<Outcome> outcome(SentenceClassifier classifier, Example example) {
        boolean stranger = example.topic().equals(Lessons.OUT_OF_SCOPE);
        return classifier.guess(SentenceClassifier.words(example.text()), 2).stream()
                .filter(guess -> !guess.label().equals(Lessons.OUT_OF_SCOPE))
                .findFirst()
                .map(best -> new Outcome(
                        best.probability(), best.label().equals(example.topic()), stranger ? WEIGHT_OF_STRANGERS : 1));
    }
}
