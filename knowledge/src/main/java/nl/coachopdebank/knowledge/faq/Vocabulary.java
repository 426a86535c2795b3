package nl.coachopdebank.knowledge.faq;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The features that occur in the examples, each with its rarity: what occurs everywhere says little. */
final class Vocabulary {
    /** A pair or piece that one example has tells nothing of others, and half of them are like that; a word does. */
    private static final int FEWEST = 2;

    private final Map<String, Integer> index = new LinkedHashMap<>();
    private final float[] rarity;
    private final float unseen;

    private Vocabulary(Map<String, Integer> occurrences, int examples) {
        this.rarity = new float[occurrences.size()];
        occurrences.forEach((feature, times) -> {
            rarity[index.size()] = rarity(examples, times);
            index.put(feature, index.size());
        });
        this.unseen = rarity(examples, 0);
    }

    static Vocabulary of(List<Map<String, Float>> examples) {
        Map<String, Integer> occurrences = new LinkedHashMap<>();
        examples.forEach(example -> example.keySet().forEach(feature -> occurrences.merge(feature, 1, Integer::sum)));
        occurrences.entrySet().removeIf(seen -> seen.getValue() < FEWEST && !Features.isWord(seen.getKey()));
        return new Vocabulary(occurrences, examples.size());
    }

    private static float rarity(int examples, int times) {
        return (float) StrictMath.log(1 + examples / (times + 0.5));
    }

    int size() {
        return rarity.length;
    }

    float rarity(String feature) {
        Integer at = index.get(feature);
        return at == null ? unseen : rarity[at];
    }

    /** A sentence as a vector of length at most 1: features that are not known shorten it. */
    Vector vector(Map<String, Float> features) {
        int[] at = new int[features.size()];
        float[] values = new float[features.size()];
        int known = 0;
        double square = 0;
        for (Map.Entry<String, Float> feature : features.entrySet()) {
            Integer place = index.get(feature.getKey());
            float value = feature.getValue() * (place == null ? unseen : rarity[place]);
            square += value * value;
            if (place != null) {
                at[known] = place;
                values[known++] = value;
            }
        }
        return Vector.of(at, values, known, (float) StrictMath.sqrt(square));
    }
}
