package nl.coachopdebank.conversation.words;

import java.text.Normalizer;

/** Brings typed text to one form and compares words with a small allowance for typing errors. */
public final class Spelling {
    /** Words shorter than this must be spelled right: a one-letter change makes another word of them. */
    static final int SHORTEST_FORGIVEN = 5;
    /** From this length on two errors are forgiven. */
    private static final int LONG_WORD = 9;

    /** Left out rather than read as a space: "zzp'er" is one word, however a telephone types it. */
    private static final String APOSTROPHES = "'`\u2018\u2019\u00b4";

    private Spelling() {}

    /** Lower case, without accents and punctuation, single spaces; may be empty. Letters of any script stay. */
    public static String normal(String text) {
        String flat = isPlain(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFD);
        StringBuilder normal = new StringBuilder(flat.length());
        boolean gap = false;
        for (int i = 0; i < flat.length(); ) {
            int point = flat.codePointAt(i);
            i += Character.charCount(point);
            if (isKept(point)) {
                if (gap && !normal.isEmpty()) {
                    normal.append(' ');
                }
                normal.appendCodePoint(plain(point));
                gap = false;
            } else if (!isMark(point) && APOSTROPHES.indexOf(point) < 0) {
                gap = true;
            }
        }
        return normal.toString();
    }

    private static boolean isKept(int point) {
        return Character.isLetterOrDigit(point) || point == '+';
    }

    private static int plain(int point) {
        return Character.isDigit(point) ? '0' + Character.digit(point, 10) : Character.toLowerCase(point);
    }

    private static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    /** The words of a text in normal form; empty for an empty text. */
    public static String[] tokens(String normal) {
        return normal.isEmpty() ? new String[0] : normal.split(" ");
    }

    /** True when the two normal words or phrases are the same but for a typing error or two. */
    public static boolean isNearly(String typed, String meant) {
        return isNearly(typed, meant, SHORTEST_FORGIVEN);
    }

    static boolean isNearly(String typed, String meant, int shortestForgiven) {
        if (typed.equals(meant)) {
            return true;
        }
        int shortest = Math.min(typed.length(), meant.length());
        if (shortest < shortestForgiven || typed.charAt(0) != meant.charAt(0)) {
            return false;
        }
        int allowed = shortest >= LONG_WORD ? 2 : 1;
        return Math.abs(typed.length() - meant.length()) <= allowed && distance(typed, meant) <= allowed;
    }

    /** Edits between two words; two neighbouring letters swapped count as one edit. */
    static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 || j == 0 ? i + j : cheapest(a, b, d, i, j);
            }
        }
        return d[a.length()][b.length()];
    }

    private static int cheapest(String a, String b, int[][] d, int i, int j) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int best = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + (same ? 0 : 1));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }
}
