package nl.coachopdebank.conversation.classifier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Tells of which kind a sentence is, learned from examples. The same examples in the same order give the same classifier on
 * every machine. Its probabilities are not calibrated. Immutable.
 */
public final class SentenceClassifier {
    /** Of a sentence of which less than this was ever seen nothing can be said; words weigh by how rare they are. */
    private static final double LEAST_KNOWN = 0.1;

    private final List<String> labels;
    private final Set<String> all;
    private final Vocabulary vocabulary;
    private final LinearClassifier classifier;

    /** A sentence of which the kind is known. */
    public record Example(String label, String text) {}

    /** A kind with the classifier's own probability, 0 to 1. */
    public record Guess(String label, double probability) {}

    private SentenceClassifier(List<String> labels, Vocabulary vocabulary, LinearClassifier classifier) {
        this.labels = labels;
        this.all = Set.copyOf(labels);
        this.vocabulary = vocabulary;
        this.classifier = classifier;
    }

    /**
     * Learns; takes some tenths of a second of one processor for 3,000 examples.
     *
     * @param doubt how much of each example is left to the other kinds, 0 to 1: the more, the less sure of itself
     */
    public static SentenceClassifier learn(List<Example> examples, double doubt) {
        Map<String, Integer> labels = new LinkedHashMap<>();
        examples.forEach(example -> labels.putIfAbsent(example.label(), labels.size()));
        List<Features> features = examples.stream()
                .map(example -> Features.of(words(example.text())))
                .toList();
        Vocabulary vocabulary = Vocabulary.of(features);
        List<Vector> vectors = features.stream().map(vocabulary::vector).toList();
        int[] labelOf = examples.stream()
                .mapToInt(example -> labels.getOrDefault(example.label(), 0))
                .toArray();
        LinearClassifier classifier =
                LinearClassifier.learn(vectors, labelOf, vocabulary.size(), labels.size(), (float) doubt);
        return new SentenceClassifier(new ArrayList<>(labels.keySet()), vocabulary, classifier);
    }

    /** The words of a sentence in normal form; what goes on too long is cut off. */
    public static String[] words(String text) {
        return Features.words(text);
    }

    /** How rare a word is among the examples: the natural logarithm of one in so many, about. */
    public float rarity(String word) {
        return vocabulary.rarity(Features.word(word));
    }

    /**
     * The most likely kinds, likeliest first; none for words that were never seen.
     *
     * @param among the kinds to choose from; their probabilities add up to 1, or are 0 when only others are likely
     */
    public List<Guess> guess(String[] words, Set<String> among, int most) {
        Vector sentence = vocabulary.vector(Features.of(words));
        if (sentence.known() < LEAST_KNOWN) {
            return List.of();
        }
        float[] probabilities = classifier.probabilities(sentence);
        double sum = IntStream.range(0, probabilities.length)
                .filter(i -> among.contains(labels.get(i)))
                .mapToDouble(i -> probabilities[i])
                .sum();
        return IntStream.range(0, probabilities.length)
                .filter(i -> among.contains(labels.get(i)))
                .mapToObj(i -> new Guess(labels.get(i), probabilities[i] / Math.max(sum, Double.MIN_NORMAL)))
                .sorted(Comparator.comparingDouble(Guess::probability).reversed())
                .limit(most)
                .toList();
    }

    /** The same among all kinds. */
    public List<Guess> guess(String[] words, int most) {
        return guess(words, all, most);
    }
}
