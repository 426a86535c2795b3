package nl.coachopdebank.knowledge.faq;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.coachopdebank.conversation.words.Spelling;

/**
 * What is seen of a sentence: its words, neighbouring words, and pieces of 3 to 5 letters. The pieces carry
 * inflection, compounds and typing errors, which is why there is no stemmer and no dictionary.
 */
final class Features {
    /** A question is put in fewer words; more would only cost time. */
    private static final int MOST_WORDS = 80;

    /** The longest Dutch compounds have about this length. */
    private static final int MOST_LETTERS = 40;

    private static final int SHORTEST_PIECE = 3;
    private static final int LONGEST_PIECE = 5;

    private static final float WORD = 1f;
    private static final float PAIR = 0.5f;
    private static final float PIECE = 0.5f;

    private Features() {}

    /** The words of a sentence in normal form; what goes on too long is cut off. */
    static String[] words(String text) {
        String[] words = Spelling.tokens(Spelling.normal(text));
        return words.length > MOST_WORDS ? Arrays.copyOf(words, MOST_WORDS) : words;
    }

    /** Features with their weights, in the order of the sentence. */
    static Map<String, Float> of(String[] words) {
        Map<String, Float> features = new LinkedHashMap<>();
        String before = "^";
        for (String word : words) {
            features.merge(word(word), WORD, Float::sum);
            features.merge(before + ' ' + word, PAIR, Float::sum);
            addPieces('_' + word.substring(0, Math.min(word.length(), MOST_LETTERS)) + '_', features);
            before = word;
        }
        features.merge(before + " $", PAIR, Float::sum);
        return features;
    }

    /** The feature that is one whole word. */
    static String word(String word) {
        return '=' + word;
    }

    static boolean isWord(String feature) {
        return feature.charAt(0) == '=';
    }

    private static void addPieces(String padded, Map<String, Float> features) {
        for (int length = SHORTEST_PIECE; length <= LONGEST_PIECE; length++) {
            for (int start = 0; start + length <= padded.length(); start++) {
                features.merge(padded.substring(start, start + length), PIECE, Float::sum);
            }
        }
    }
}
