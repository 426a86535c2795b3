package nl.coachopdebank.knowledge.faq;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import nl.coachopdebank.knowledge.faq.Lessons.Example;

/** Topics learned from examples. Its probabilities are not calibrated yet. */
final class TopicModel {
    /** Of a sentence of which less than this was ever seen nothing can be said; words weigh by how rare they are. */
    private static final double LEAST_KNOWN = 0.1;

    private final List<String> topics;
    private final Set<String> all;
    private final Vocabulary vocabulary;
    private final LinearClassifier classifier;

    /** A topic with the classifier's own probability. */
    record Guess(String topic, double probability) {}

    private TopicModel(List<String> topics, Vocabulary vocabulary, LinearClassifier classifier) {
        this.topics = topics;
        this.all = Set.copyOf(topics);
        this.vocabulary = vocabulary;
        this.classifier = classifier;
    }

    static TopicModel learn(List<Example> examples) {
        Map<String, Integer> topics = new LinkedHashMap<>();
        examples.forEach(example -> topics.putIfAbsent(example.topic(), topics.size()));
        List<Map<String, Float>> features = examples.stream()
                .map(example -> Features.of(Features.words(example.text())))
                .toList();
        Vocabulary vocabulary = Vocabulary.of(features);
        List<Vector> vectors = features.stream().map(vocabulary::vector).toList();
        int[] labels = examples.stream()
                .mapToInt(example -> topics.getOrDefault(example.topic(), 0))
                .toArray();
        LinearClassifier classifier = LinearClassifier.learn(vectors, labels, vocabulary.size(), topics.size());
        return new TopicModel(new ArrayList<>(topics.keySet()), vocabulary, classifier);
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /**
     * The most likely topics, likeliest first; none for words that were never seen.
     *
     * @param among the topics to choose from; their probabilities add up to 1, or are 0 when only others are likely
     */
    List<Guess> guess(String[] words, Set<String> among, int most) {
        Vector sentence = vocabulary.vector(Features.of(words));
        if (sentence.known() < LEAST_KNOWN) {
            return List.of();
        }
        float[] probabilities = classifier.probabilities(sentence);
        double all = IntStream.range(0, probabilities.length)
                .filter(i -> among.contains(topics.get(i)))
                .mapToDouble(i -> probabilities[i])
                .sum();
        return IntStream.range(0, probabilities.length)
                .filter(i -> among.contains(topics.get(i)))
                .mapToObj(i -> new Guess(topics.get(i), probabilities[i] / Math.max(all, Double.MIN_NORMAL)))
                .sorted(Comparator.comparingDouble(Guess::probability).reversed())
                .limit(most)
                .toList();
    }

    /** The same among all topics. */
    List<Guess> guess(String[] words, int most) {
        return guess(words, all, most);
    }
}
