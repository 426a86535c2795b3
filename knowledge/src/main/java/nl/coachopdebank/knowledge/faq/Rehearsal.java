package nl.coachopdebank.knowledge.faq;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.coachopdebank.knowledge.faq.Calibration.Outcome;
import nl.coachopdebank.knowledge.faq.Lessons.Example;
import nl.coachopdebank.knowledge.faq.TopicModel.Guess;

/**
 * Finds out how sure the classifier may be, without sentences from outside. In each of four rounds a quarter of the
 * topics and a quarter of the other examples is kept back: the examples show how often a guess is right, the topics
 * stand for questions to which the content has no answer, where every guess is wrong.
 */
final class Rehearsal {
    private static final int ROUNDS = 4;
    /** Fewer topics than this leave nothing to choose between when a quarter is kept back. */
    private static final int FEWEST_TOPICS = 8;
    /** The topics kept back are many and resemble the others more than chatter about the weather does. */
    private static final double WEIGHT_OF_STRANGERS = 0.5;

    private final List<Example> examples;
    private final List<String> topics;

    Rehearsal(List<Example> examples) {
        this.examples = examples;
        this.topics = examples.stream().map(Example::topic).distinct().toList();
    }

    Calibration calibrate() {
        List<Outcome> outcomes = new ArrayList<>();
        if (topics.size() >= FEWEST_TOPICS) {
            for (int round = 0; round < ROUNDS; round++) {
                rehearse(round, outcomes);
            }
        }
        return Calibration.fit(outcomes);
    }

    private void rehearse(int round, List<Outcome> outcomes) {
        List<Example> learned = new ArrayList<>();
        List<Example> kept = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) {
            boolean back = isStranger(examples.get(i), round) || i % ROUNDS == round;
            (back ? kept : learned).add(examples.get(i));
        }
        TopicModel model = TopicModel.learn(learned);
        kept.forEach(example -> outcomes.add(outcome(model, example, isStranger(example, round))));
    }

    private boolean isStranger(Example example, int round) {
        return topics.indexOf(example.topic()) % ROUNDS == round;
    }

    private static Outcome outcome(TopicModel model, Example example, boolean stranger) {
        Optional<Guess> found = model.guess(Features.words(example.text()), 2).stream()
                .filter(guess -> !guess.topic().equals(Lessons.OUT_OF_SCOPE))
                .findFirst();
        if (found.isEmpty()) {
            return new Outcome(0, false, 0);
        }
        Guess best = found.get();
        boolean right = best.topic().equals(example.topic());
        return new Outcome(best.probability(), right, stranger ? WEIGHT_OF_STRANGERS : 1);
    }
}
