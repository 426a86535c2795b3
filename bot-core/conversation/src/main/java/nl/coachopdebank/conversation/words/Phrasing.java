package nl.coachopdebank.conversation.words;

import java.util.List;

/** A word or phrase in normal form.
 *
 * @param normal see {@link Spelling#normal}
 * @param tokens its words, at least one
 */
public record Phrasing(String normal, List<String> tokens) {
    /** Shorter words are taken for another word when they are read out of a whole sentence. */
    private static final int FORGIVEN_IN_A_SENTENCE = 7;

    public static Phrasing of(String text) {
        String normal = Spelling.normal(text);
        return new Phrasing(normal, List.of(Spelling.tokens(normal)));
    }

    /** True when the phrase occurs in the words, each word nearly spelled as here. */
    public boolean isIn(String[] words) {
        return find(words) >= 0;
    }

    /** Where the phrase begins in the words, each word nearly spelled as here; -1 when it does not occur. */
    public int find(String[] words) {
        return find(words, Spelling.SHORTEST_FORGIVEN);
    }

    /** Where the phrase begins in the words, typing errors forgiven in long words only; -1 when it does not occur. */
    public int carefullyFind(String[] words) {
        return find(words, FORGIVEN_IN_A_SENTENCE);
    }

    /** Where the phrase begins in the words, spelled as here; -1 when it does not occur. */
    public int exactlyFind(String[] words) {
        return find(words, Integer.MAX_VALUE);
    }

    private int find(String[] words, int shortestForgiven) {
        for (int start = 0; start + tokens.size() <= words.length; start++) {
            if (startsAt(words, start, shortestForgiven)) {
                return start;
            }
        }
        return -1;
    }

    private boolean startsAt(String[] words, int start, int shortestForgiven) {
        for (int i = 0; i < tokens.size(); i++) {
            if (!Spelling.isNearly(words[start + i], tokens.get(i), shortestForgiven)) {
                return false;
            }
        }
        return !tokens.isEmpty();
    }
}
