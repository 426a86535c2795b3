package nl.coachopdebank.conversation.words;

/** Guesses that a text was typed without meaning: digits only, one letter over and over, or letters that no one can say. */
public final class Gibberish {
    private static final String VOWELS = "aeiouy";
    /** Shorter ones are often abbreviations: bbl, ggz, vvt. */
    private static final int LONGEST_ABBREVIATION = 4;

    private static final int REPEATED = 4;

    private Gibberish() {}

    /** True when every word of the text, in normal form, is likely to mean nothing. */
    public static boolean isAllOf(String normal) {
        for (String word : Spelling.tokens(normal)) {
            if (!isDigits(word) && !repeats(word) && !isUnsayable(word)) {
                return false;
            }
        }
        return !normal.isEmpty();
    }

    private static boolean isDigits(String word) {
        return word.chars().allMatch(Character::isDigit);
    }

    private static boolean repeats(String word) {
        return word.length() >= REPEATED && word.chars().distinct().count() == 1;
    }

    private static boolean isUnsayable(String word) {
        return word.length() > LONGEST_ABBREVIATION
                && word.chars().allMatch(c -> c >= 'a' && c <= 'z')
                && word.chars().noneMatch(c -> VOWELS.indexOf(c) >= 0);
    }
}
