package nl.coachopdebank.conversation.release;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.coachopdebank.conversation.classifier.SentenceClassifier;
import nl.coachopdebank.conversation.classifier.SentenceClassifier.Example;
import nl.coachopdebank.conversation.classifier.SentenceClassifier.Guess;
import nl.coachopdebank.conversation.words.Spelling;
import org.jspecify.annotations.Nullable;

/** Hears a cry for help that is put in words of its own, by its likeness to sentences that are known. */
final class LearnedAlarm {
    /** From which probability on it is an alarm. Chosen so that ordinary questions raise few: docs/recognition.md. */
    private static final double ALARM = 0.7;
    /** A cry may be one sentence of a long story: it is listened to in stretches of so many words. */
    private static final int STRETCH = 24;

    private static final int STEP = 8;

    private static final double DOUBT = 0.05;

    private final @Nullable SentenceClassifier classifier;
    private final Set<String> answers;

    LearnedAlarm(SafetyExamples known) {
        answers = known.answers();
        List<Example> examples = new ArrayList<>();
        for (Language language : Language.values()) {
            known.signals().forEach((signal, words) -> add(signal, words.in(language), examples));
            known.ordinary().forEach(words -> add(SafetyExamples.ORDINARY, words.in(language), examples));
        }
        classifier = examples.isEmpty() ? null : SentenceClassifier.learn(examples, DOUBT);
    }

    private static void add(String signal, List<String> sentences, List<Example> examples) {
        sentences.forEach(sentence -> examples.add(new Example(signal, sentence)));
    }

    /** The signals that stretches of the text most likely are; empty when all of it is ordinary, an answer or a number. */
    Set<String> find(String text) {
        SentenceClassifier learned = classifier;
        String normal = Spelling.normal(text);
        if (learned == null || answers.contains(normal) || normal.chars().noneMatch(Character::isLetter)) {
            return Set.of();
        }
        String[] words = Spelling.tokens(normal);
        return stretches(words)
                .flatMap(stretch -> alarm(learned, stretch).stream())
                .collect(Collectors.toSet());
    }

    private static Stream<String[]> stretches(String[] words) {
        if (words.length <= STRETCH) {
            return Stream.<String[]>of(words);
        }
        Stream<String[]> parts = Stream.iterate(0, at -> at + STEP < words.length, at -> at + STEP)
                .map(at -> Arrays.copyOfRange(words, at, Math.min(words.length, at + STRETCH)));
        return Stream.concat(Stream.<String[]>of(words), parts);
    }

    private static Optional<String> alarm(SentenceClassifier learned, String[] words) {
        List<Guess> guesses = learned.guess(words, Integer.MAX_VALUE);
        double alarming = guesses.stream()
                .filter(guess -> !guess.label().equals(SafetyExamples.ORDINARY))
                .mapToDouble(Guess::probability)
                .sum();
        return alarming < ALARM
                ? Optional.empty()
                : guesses.stream()
                        .map(Guess::label)
                        .filter(label -> !label.equals(SafetyExamples.ORDINARY))
                        .findFirst();
    }
}
