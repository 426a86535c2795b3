package nl.coachopdebank.knowledge.faq;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import nl.coachopdebank.conversation.release.Language;

/** Tells in which of the content's languages a sentence is, by the words of the examples; doubt keeps the old one. */
final class LanguageGuess {
    /** Natural logarithm of the odds from which on it is sure: about 20 to 1. */
    private static final double SURE = 3;

    private final Map<Language, Map<String, Integer>> words = new EnumMap<>(Language.class);
    private final Map<Language, Integer> totals = new EnumMap<>(Language.class);

    LanguageGuess(Lessons lessons) {
        lessons.examples().forEach(example -> read(example.language(), example.text()));
        lessons.names().forEach(name -> read(name.language(), name.text()));
    }

    private void read(Language language, String text) {
        for (String word : Features.words(text)) {
            words.computeIfAbsent(language, l -> new HashMap<>()).merge(word, 1, Integer::sum);
            totals.merge(language, 1, Integer::sum);
        }
    }

    Language of(String[] sentence, Language own) {
        Language best = own;
        double most = Double.NEGATIVE_INFINITY;
        double second = Double.NEGATIVE_INFINITY;
        for (Language language : words.keySet()) {
            double likelihood = likelihood(sentence, language);
            if (likelihood > most) {
                second = most;
                most = likelihood;
                best = language;
            } else {
                second = Math.max(second, likelihood);
            }
        }
        return most - second >= SURE && isMostlyKnown(sentence, best) ? best : own;
    }

    private double likelihood(String[] sentence, Language language) {
        double sum = 0;
        for (String word : sentence) {
            if (words.values().stream().anyMatch(known -> known.containsKey(word))) {
                sum += StrictMath.log((count(language, word) + 0.5) / (totals.getOrDefault(language, 0) + 1));
            }
        }
        return sum;
    }

    private boolean isMostlyKnown(String[] sentence, Language language) {
        int known = 0;
        for (String word : sentence) {
            known += count(language, word) > 0 ? 1 : 0;
        }
        return known * 2 >= sentence.length;
    }

    private int count(Language language, String word) {
        return words.getOrDefault(language, Map.of()).getOrDefault(word, 0);
    }
}
