package nl.coachopdebank.conversation.words;

import java.text.Normalizer;

/** Brings typed text to one form and compares words with a small allowance for typing errors. */
public final class Spelling {
    /** Words shorter than this must be spelled right: a one-letter change makes another word of them. */
    static final int SHORTEST_FORGIVEN = 5;

    private static final int SHORTEST_SLIP = 4;
    private static final int LONG_ENOUGH_TO_MISS = 7;
    private static final int LONGEST_SWAPPED = 5;
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
        return Character.isDigit(point) ? '0' + Character.digit(point, 10) : asOftenTyped(Character.toLowerCase(point));
    }

    /** Letters for which many type another, and that are no letter with an accent. */
    private static int asOftenTyped(int letter) {
        return switch (letter) {
            case 'ł' -> 'l';
            case 'ı' -> 'i';
            case 'ة' -> 'ه';
            case 'ى' -> 'ي';
            default -> letter;
        };
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

    /** True when this is the word itself with a slip of the keys that makes no other word: "neit", "ziten", "zefmoord". */
    public static boolean isSlip(String typed, String meant) {
        if (typed.length() < SHORTEST_SLIP || meant.length() < SHORTEST_SLIP || typed.charAt(0) != meant.charAt(0)) {
            return false;
        }
        int longer = typed.length() - meant.length();
        return longer == 0
                ? meant.length() <= LONGEST_SWAPPED && isSwapped(typed, meant)
                : Math.abs(longer) == 1 && isOneLetterMore(longer > 0 ? typed : meant, longer > 0 ? meant : typed);
    }

    /** In longer words two letters in each other's place make other words: "sterven" and "streven". */
    private static boolean isSwapped(String typed, String meant) {
        int at = firstDifference(typed, meant);
        return at + 1 < meant.length()
                && typed.charAt(at) == meant.charAt(at + 1)
                && typed.charAt(at + 1) == meant.charAt(at)
                && typed.regionMatches(at + 2, meant, at + 2, meant.length() - at - 2);
    }

    /** A letter that stands beside itself is a slip in any word; another letter only in a long one. */
    private static boolean isOneLetterMore(String more, String less) {
        int at = firstDifference(more, less);
        boolean twice = at > 0 && more.charAt(at) == more.charAt(at - 1);
        return (twice || less.length() >= LONG_ENOUGH_TO_MISS)
                && more.regionMatches(at + 1, less, at, less.length() - at);
    }

    private static int firstDifference(String one, String other) {
        int most = Math.min(one.length(), other.length());
        int at = 0;
        while (at < most && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return at;
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
