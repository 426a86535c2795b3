package nl.coachopdebank.conversation;

import org.jspecify.annotations.Nullable;

/** What the resident wants, as the coaches' list shows it: the answer to the open question, then what was told since. */
final class Wish {
    /** The fact that holds what the resident wants, in their own words. */
    static final String FACT = "wens";

    private static final String AND = "; ";
    /** The list shows a line; more of it is in the transcript. */
    private static final int LONGEST = 1000;

    private Wish() {}

    /** The answer was given, changed or skipped after the request: the part that came from it follows. */
    static HandOff answered(HandOff open, @Nullable String before, @Nullable String after) {
        String wish = open.wish();
        String old = before == null ? "" : before;
        String told = !old.isEmpty() && wish.startsWith(old) ? withoutAnd(wish.substring(old.length())) : wish;
        return open.wishing(joined(after == null ? "" : after, told));
    }

    /** Something for the coach, in the resident's words; said twice it stands there once. */
    static HandOff told(HandOff open, String words) {
        return open.wish().contains(words) ? open : open.wishing(joined(open.wish(), words));
    }

    /** These words were taken back. */
    static HandOff without(HandOff open, String words) {
        return open.wishing(left(open.wish(), words));
    }

    /** The wish without a part of it, which may hold what parts are joined with. */
    static String left(String wish, String words) {
        int at = wish.indexOf(words);
        while (at >= 0 && !isPart(wish, at, at + words.length())) {
            at = wish.indexOf(words, at + 1);
        }
        if (at < 0) {
            return wish;
        }
        String before = wish.substring(0, Math.max(0, at - AND.length()));
        return joined(before, withoutAnd(wish.substring(at + words.length())));
    }

    private static boolean isPart(String wish, int from, int to) {
        return (from == 0 || wish.startsWith(AND, from - AND.length()))
                && (to == wish.length() || wish.startsWith(AND, to));
    }

    private static String withoutAnd(String rest) {
        return rest.startsWith(AND) ? rest.substring(AND.length()) : rest;
    }

    private static String joined(String first, String second) {
        String both = first.isEmpty() || second.isEmpty() ? first + second : first + AND + second;
        return both.codePointCount(0, both.length()) <= LONGEST
                ? both
                : both.substring(0, both.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
