package nl.coachopdebank.conversation.classifier;

import java.util.Arrays;
import java.util.List;

/** The features that occur in the examples, each with its rarity: what occurs everywhere says little. */
final class Vocabulary {
    /** A pair or piece that one example has tells nothing of others, and half of them are like that; a word does. */
    private static final int FEWEST = 2;

    private static final int FREE = -1;

    private final long[] features;
    /** Where a feature stands, found by its last bits: features are hashes already. Half of it at least is free. */
    private final int[] places;

    private final float[] rarity;
    private final float unseen;

    private Vocabulary(long[] features, float[] rarity, float unseen) {
        this.features = features;
        this.places = places(features);
        this.rarity = rarity;
        this.unseen = unseen;
    }

    private static int[] places(long[] features) {
        int[] places = new int[Integer.highestOneBit(Math.max(1, features.length)) * 4];
        Arrays.fill(places, FREE);
        for (int i = 0; i < features.length; i++) {
            int at = first(features[i], places.length);
            while (places[at] != FREE) {
                at = (at + 1) & (places.length - 1);
            }
            places[at] = i;
        }
        return places;
    }

    /** Not by the very last bit, which tells words from the rest. */
    private static int first(long feature, int size) {
        return (int) (feature >>> 1) & (size - 1);
    }

    /** The place of a feature; negative when it is not known. */
    private int place(long feature) {
        int at = first(feature, places.length);
        while (places[at] != FREE && features[places[at]] != feature) {
            at = (at + 1) & (places.length - 1);
        }
        return places[at];
    }

    static Vocabulary of(List<Features> examples) {
        long[] all = examples.stream()
                .flatMapToLong(example -> Arrays.stream(example.hashes))
                .toArray();
        Arrays.sort(all);
        long[] features = new long[all.length];
        float[] rarity = new float[all.length];
        int count = 0;
        int from = 0;
        while (from < all.length) {
            int to = from + 1;
            while (to < all.length && all[to] == all[from]) {
                to++;
            }
            if (to - from >= FEWEST || Features.isWord(all[from])) {
                features[count] = all[from];
                rarity[count++] = rarity(examples.size(), to - from);
            }
            from = to;
        }
        return new Vocabulary(Arrays.copyOf(features, count), Arrays.copyOf(rarity, count), rarity(examples.size(), 0));
    }

    private static float rarity(int examples, int times) {
        return (float) StrictMath.log(1 + examples / (times + 0.5));
    }

    int size() {
        return rarity.length;
    }

    float rarity(long feature) {
        int at = place(feature);
        return at < 0 ? unseen : rarity[at];
    }

    /** A sentence as a vector of length at most 1: features that are not known shorten it. */
    Vector vector(Features sentence) {
        int[] at = new int[sentence.hashes.length];
        float[] values = new float[at.length];
        int known = 0;
        double square = 0;
        for (int i = 0; i < at.length; i++) {
            int place = place(sentence.hashes[i]);
            float value = sentence.weights[i] * (place < 0 ? unseen : rarity[place]);
            square += value * value;
            if (place >= 0) {
                at[known] = place;
                values[known++] = value;
            }
        }
        return Vector.of(at, values, known, (float) StrictMath.sqrt(square));
    }
}
