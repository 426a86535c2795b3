package nl.coachopdebank.conversation.words;

import java.util.ArrayList;
import java.util.List;

/** A word or phrase in normal form.
 *
 * @param normal see {@link Spelling#normal}
 * @param tokens its words, at least one; {@link #GAP} stands for up to four words
 */
public record Phrasing(String normal, List<String> tokens) {
    /** Shorter words are taken for another word when they are read out of an answer. */
    public static final int FORGIVEN_IN_AN_ANSWER = Spelling.SHORTEST_FORGIVEN;
    /** Shorter words are taken for another word when they are read out of a whole sentence. */
    public static final int FORGIVEN_IN_A_SENTENCE = 7;

    public static final int FORGIVEN_NOWHERE = Integer.MAX_VALUE;

    private static final String GAP = "..";
    private static final int WIDEST_GAP = 4;
    private static final int NO_MATCH = -1;

    public static Phrasing of(String text) {
        String normal = Spelling.normal(text);
        return new Phrasing(normal, List.of(Spelling.tokens(normal)));
    }

    /** As an editor writes it: "word .. ontslagen" may have words in between. */
    public static Phrasing pattern(String text) {
        if (!text.contains(" " + GAP + " ")) {
            return of(text);
        }
        List<String> tokens = new ArrayList<>();
        for (String part : text.split(" \\.\\. ")) {
            if (!tokens.isEmpty()) {
                tokens.add(GAP);
            }
            tokens.addAll(of(part).tokens);
        }
        return new Phrasing(Spelling.normal(text), List.copyOf(tokens));
    }

    /** True when the phrase occurs in the words, each word nearly spelled as here. */
    public boolean isIn(String[] words) {
        return find(words) >= 0;
    }

    /** Where the phrase begins in the words, each word nearly spelled as here; -1 when it does not occur. */
    public int find(String[] words) {
        return find(words, FORGIVEN_IN_AN_ANSWER);
    }

    /** Where the phrase begins in the words, typing errors forgiven in long words only; -1 when it does not occur. */
    public int carefullyFind(String[] words) {
        return find(words, FORGIVEN_IN_A_SENTENCE);
    }

    /** Where the phrase begins in the words, spelled as here; -1 when it does not occur. */
    public int exactlyFind(String[] words) {
        return find(words, FORGIVEN_NOWHERE);
    }

    private int find(String[] words, int shortestForgiven) {
        boolean[] known = new boolean[words.length];
        for (int start = 0; start < words.length; start++) {
            if (end(words, known, start, shortestForgiven) != NO_MATCH) {
                return start;
            }
        }
        return NO_MATCH;
    }

    /** Where the phrase that begins at this word ends; -1 when it does not begin there.
     *
     * @param known words that are no typing error of another
     * @param shortestForgiven typing errors are forgiven in words of this length and longer
     */
    public int end(String[] words, boolean[] known, int start, int shortestForgiven) {
        return tokens.isEmpty() ? NO_MATCH : end(words, known, start, shortestForgiven, 0);
    }

    private int end(String[] words, boolean[] known, int at, int shortestForgiven, int from) {
        int word = at;
        for (int i = from; i < tokens.size(); i++, word++) {
            if (tokens.get(i).equals(GAP)) {
                return endAfterGap(words, known, word, shortestForgiven, i + 1);
            }
            if (word >= words.length || !fits(words[word], known[word], tokens.get(i), shortestForgiven)) {
                return NO_MATCH;
            }
        }
        return word;
    }

    private int endAfterGap(String[] words, boolean[] known, int at, int shortestForgiven, int from) {
        for (int gap = 0; gap <= WIDEST_GAP && at + gap < words.length; gap++) {
            int end = end(words, known, at + gap, shortestForgiven, from);
            if (end != NO_MATCH) {
                return end;
            }
        }
        return NO_MATCH;
    }

    private static boolean fits(String typed, boolean known, String meant, int shortestForgiven) {
        return known ? typed.equals(meant) : Spelling.isNearly(typed, meant, shortestForgiven);
    }
}
