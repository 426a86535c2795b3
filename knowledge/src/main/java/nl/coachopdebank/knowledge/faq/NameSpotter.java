package nl.coachopdebank.knowledge.faq;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.coachopdebank.conversation.Recognition.Candidate;
import nl.coachopdebank.conversation.classifier.SentenceClassifier;
import nl.coachopdebank.conversation.words.Phrasing;
import nl.coachopdebank.knowledge.faq.Lessons.Name;

/**
 * Finds schemes that a sentence names. A name is a fact rather than a way of speaking, so it is looked for as it is,
 * typing errors forgiven; how much of the sentence it takes up says how sure it is that the scheme is asked for.
 */
final class NameSpotter {
    static final String SCHEME = "scheme:";

    /** Below a topic that is recognised without doubt, above all others. */
    private static final double SURE = 0.97;

    private final Map<Character, Map<Phrasing, String>> byFirstLetter = new TreeMap<>();
    private final SentenceClassifier topics;

    /** @param topics knows which words are rare */
    NameSpotter(List<Name> names, SentenceClassifier topics) {
        this.topics = topics;
        for (Name name : names) {
            Phrasing phrasing = Phrasing.of(name.text());
            if (!phrasing.tokens().isEmpty()) {
                byFirstLetter
                        .computeIfAbsent(phrasing.normal().charAt(0), letter -> new HashMap<>())
                        .putIfAbsent(phrasing, name.scheme());
            }
        }
    }

    /** Schemes named, surest first, as {@code scheme:<id>}. */
    List<Candidate> find(String[] words) {
        Map<String, Double> found = new TreeMap<>();
        List.of(words).stream()
                .map(word -> word.charAt(0))
                .distinct()
                .forEach(letter -> byFirstLetter.getOrDefault(letter, Map.of()).forEach((name, scheme) -> {
                    if (name.isIn(words)) {
                        found.merge(SCHEME + scheme, confidence(name, words), Math::max);
                    }
                }));
        return found.entrySet().stream()
                .map(entry -> new Candidate(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingDouble(Candidate::confidence).reversed())
                .toList();
    }

    private double confidence(Phrasing name, String[] words) {
        double share = weight(name.tokens()) / weight(List.of(words));
        return SURE * Math.min(1, StrictMath.sqrt(share));
    }

    /** Rare words weigh more, so that "wat is ..." around a name weighs next to nothing. */
    private double weight(List<String> words) {
        return words.stream().mapToDouble(topics::rarity).sum();
    }
}
