package nl.coachopdebank.conversation.classifier;

import java.util.Arrays;
import nl.coachopdebank.conversation.words.Spelling;

/**
 * What is seen of a sentence: its words, neighbouring words, and pieces of 3 to 5 letters. The pieces carry
 * inflection, compounds and typing errors, which is why there is no stemmer and no dictionary. A feature is known by a hash of
 * 64 bits: among a million of them the chance that any two share one is below one in ten million.
 */
final class Features {
    /** The longest Dutch compounds have about this length. */
    static final int MOST_LETTERS = 40;

    /** A question is put in fewer words; more would only cost time. */
    private static final int MOST_WORDS = 80;

    private static final int SHORTEST_PIECE = 3;
    private static final int LONGEST_PIECE = 5;

    private static final float WORD = 1f;
    private static final float PAIR = 0.9f;
    private static final float PIECE = 0.5f;

    private static final long SEED_WORD = 1;
    private static final long SEED_PAIR = 2;
    private static final long SEED_PIECE = 3;
    private static final long FACTOR = 0x9E3779B97F4A7C15L;
    private static final char EDGE = '_';
    private static final String START = "^";
    private static final String END = "$";

    /** Different hashes, rising. */
    final long[] hashes;
    /** How much each weighs: as often as it occurs. */
    final float[] weights;

    private long[] found = new long[64];
    private float[] weighing = new float[64];
    private int count;

    private Features(String[] words) {
        String before = START;
        for (String word : words) {
            add(word(word), WORD);
            add(pair(before, word), PAIR);
            addPieces(word);
            before = word;
        }
        add(pair(before, END), PAIR);
        long[] sorted = Arrays.copyOf(found, count);
        Arrays.sort(sorted);
        hashes = Arrays.stream(sorted).distinct().toArray();
        weights = new float[hashes.length];
        for (int i = 0; i < count; i++) {
            weights[Arrays.binarySearch(hashes, found[i])] += weighing[i];
        }
        found = new long[0];
        weighing = new float[0];
    }

    /** The words of a sentence in normal form; what goes on too long is cut off. */
    static String[] words(String text) {
        String[] words = Spelling.tokens(Spelling.normal(text));
        return words.length > MOST_WORDS ? Arrays.copyOf(words, MOST_WORDS) : words;
    }

    static Features of(String[] words) {
        return new Features(words);
    }

    /** The feature that is one whole word: an odd number, as no other feature is. */
    static long word(String word) {
        return mixed(hash(SEED_WORD, word, 0, word.length())) | 1;
    }

    static boolean isWord(long feature) {
        return (feature & 1) == 1;
    }

    private static long pair(String one, String other) {
        long first = hash(SEED_PAIR, one, 0, one.length());
        return mixed(hash(first * FACTOR, other, 0, other.length())) & ~1L;
    }

    private void addPieces(String word) {
        String padded = EDGE + word.substring(0, Math.min(word.length(), MOST_LETTERS)) + EDGE;
        for (int length = SHORTEST_PIECE; length <= LONGEST_PIECE; length++) {
            for (int start = 0; start + length <= padded.length(); start++) {
                add(mixed(hash(SEED_PIECE, padded, start, start + length)) & ~1L, PIECE);
            }
        }
    }

    private static long hash(long seed, String text, int from, int to) {
        long hash = seed;
        for (int i = from; i < to; i++) {
            hash = (hash ^ text.charAt(i)) * FACTOR;
            hash ^= hash >>> 29;
        }
        return hash;
    }

    private static long mixed(long hash) {
        long mixed = (hash ^ (hash >>> 32)) * FACTOR;
        return mixed ^ (mixed >>> 31);
    }

    private void add(long feature, float weight) {
        if (count == found.length) {
            found = Arrays.copyOf(found, 2 * count);
            weighing = Arrays.copyOf(weighing, 2 * count);
        }
        found[count] = feature;
        weighing[count++] = weight;
    }
}
