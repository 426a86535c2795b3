package nl.coachopdebank.conversation.words;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Takes out numbers that the chat does not need: citizen service numbers and bank accounts (B5). */
public final class Masking {
    private static final Pattern NINE_DIGITS = Pattern.compile("(?<!\\d)\\d(?:[ .-]?\\d){8}(?!\\d)");
    private static final Pattern IBAN = Pattern.compile(
            "(?i)(?<![a-z0-9])[a-z]{2}\\d{2}(?:[ .-]?[a-z0-9]{4}){2,7}(?:[ .-]?[a-z0-9]{1,3})?(?![a-z0-9])");
    private static final String MASK = "•••";
    private static final int BSN_LENGTH = 9;

    private Masking() {}

    /** True when the text bears the mark of a number taken out. */
    public static boolean isMasked(String text) {
        return text.contains(MASK);
    }

    /** The text with such numbers replaced; the same String object when there were none. */
    public static String mask(String text) {
        if (text.chars().noneMatch(c -> c >= '0' && c <= '9')) {
            return text;
        }
        String masked = NINE_DIGITS.matcher(text).replaceAll(m -> isCitizenNumber(m) ? MASK : m.group());
        masked = IBAN.matcher(masked).replaceAll(m -> digits(m.group()).length() >= BSN_LENGTH ? MASK : m.group());
        return masked.equals(text) ? text : masked;
    }

    /** The test of eleven: 9a + 8b + 7c + 6d + 5e + 4f + 3g + 2h - i is a multiple of 11. */
    private static boolean isCitizenNumber(MatchResult match) {
        String digits = digits(match.group());
        int sum = -(digits.charAt(BSN_LENGTH - 1) - '0');
        for (int i = 0; i < BSN_LENGTH - 1; i++) {
            sum += (BSN_LENGTH - i) * (digits.charAt(i) - '0');
        }
        return sum % 11 == 0 && sum != 0;
    }

    private static String digits(String text) {
        return text.replaceAll("\\D", "");
    }
}
