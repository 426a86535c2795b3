package nl.coachopdebank.conversation.words;

/** Parts of a text as it was typed, told by the number of its words in normal form. */
public final class Excerpt {
    private Excerpt() {}

    /** The text from this word on; empty when it has no such word. */
    public static String from(String text, int word) {
        return text.substring(start(text, count(text) - word)).strip();
    }

    /** The text without the words {@code from} up to {@code to}, and without the marks that are then left at its ends. */
    public static String without(String text, int from, int to) {
        int all = count(text);
        String before = text.substring(0, start(text, all - from)).strip();
        String after = text.substring(start(text, all - to)).strip();
        return (before + " " + after).replaceAll("^[\\s\\p{Punct}]+|\\s+$", "");
    }

    /** The whole text, or when it is longer than this its first whole words with an ellipsis. */
    public static String beginning(String text, int most) {
        if (text.codePointCount(0, text.length()) <= most) {
            return text;
        }
        int end = text.offsetByCodePoints(0, most - 1);
        int word = end;
        while (word > 0 && !Character.isWhitespace(text.charAt(word))) {
            word--;
        }
        String kept = text.substring(0, word == 0 ? end : word);
        return kept.replaceAll("[\\s,;:.]+$", "") + "…";
    }

    /** Where the end of the text begins that holds this many words. */
    private static int start(String text, int count) {
        for (int at = 0; count > 0 && at < text.length(); at++) {
            boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
            if (begins && Character.isLetterOrDigit(text.charAt(at)) && count(text.substring(at)) == count) {
                return at;
            }
        }
        return text.length();
    }

    private static int count(String text) {
        return Spelling.tokens(Spelling.normal(text)).length;
    }
}
