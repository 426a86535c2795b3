package nl.coachopdebank.knowledge.faq;

import java.util.List;
import java.util.Set;
import nl.coachopdebank.conversation.Recognition.Candidate;
import nl.coachopdebank.conversation.classifier.SentenceClassifier;
import nl.coachopdebank.conversation.classifier.SentenceClassifier.Guess;
import nl.coachopdebank.knowledge.faq.Lessons.Example;

/**
 * The topics of all regions, learned from their examples. At first it is as sure of its guesses as is usual; after
 * {@link #rehearse} as sure as these very examples allow. Thread-safe.
 */
public final class LearnedTopics {
    private final List<Example> examples;
    private final SentenceClassifier classifier;
    private volatile Calibration calibration = Calibration.USUAL;

    private LearnedTopics(List<Example> examples) {
        this.examples = examples;
        this.classifier = Lessons.learn(examples);
    }

    /** Learns; takes some tenths of a second of one processor for 3,000 examples. */
    public static LearnedTopics learn(List<Example> examples) {
        return new LearnedTopics(examples);
    }

    /** Finds out how sure it may be. Takes about three times as long as learning. */
    public void rehearse() {
        calibration = new Rehearsal(examples).calibrate();
    }

    SentenceClassifier classifier() {
        return classifier;
    }

    /** The likeliest of these topics, surest first; none for words that were never seen. */
    List<Candidate> candidates(String[] words, Set<String> among, int most) {
        Calibration current = calibration;
        List<Guess> guesses = classifier.guess(words, among, most + 1);
        return guesses.stream()
                .filter(guess -> !guess.label().equals(Lessons.OUT_OF_SCOPE))
                .limit(most)
                .map(guess -> candidate(guess, current))
                .toList();
    }

    private static Candidate candidate(Guess guess, Calibration calibration) {
        return new Candidate(guess.label(), calibration.confidence(guess.probability()));
    }
}
