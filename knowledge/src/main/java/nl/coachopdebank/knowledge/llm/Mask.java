package nl.coachopdebank.knowledge.llm;

import java.text.Normalizer;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import nl.coachopdebank.conversation.words.Masking;

/**
 * Takes out of a text what tells who somebody is, before it leaves the house: names that are introduced as such, e-mail addresses,
 * birth dates, phone numbers, addresses, citizen service numbers and bank accounts. By rules: a name that nobody introduces stays.
 */
final class Mask {
    private static final Pattern EMAIL = Pattern.compile(
            "[\\p{L}\\d._%+'-]{1,64}\\s?(?:@|\\(at\\)|\\[at]|\\bapenstaartje\\b)\\s?[\\p{L}\\d-]{1,63}(?:\\.[\\p{L}\\d-]{1,63}){0,4}\\.\\p{L}{2,12}");

    /** With its country; looked for first, because a part of it may look like another number. */
    private static final Pattern PHONE_ABROAD = Pattern.compile(
            "(?<![\\d.,+-])(?<!\\p{Lu}{4} ?)(?:\\+|00)\\d{2,3}(?:[ .-]?\\(0\\))?(?:[ .-]{0,2}\\d){7,11}(?!\\d)");

    /** Ten digits that begin with 0, or the nine of a mobile phone; not the days of "van 01-02-2026". */
    private static final Pattern PHONE = Pattern.compile(
            "(?<![\\d.,+-])(?!\\d{1,2}[-./]\\d{1,2}[-./]\\d{4})(?:\\(?0(?:[ .-]?\\d){1,3}\\)?(?:[ ./-]{0,3}\\d){6,8}"
                    + "|6(?:[ .-]?\\d){8})(?!\\d)");

    private static final String PHONE_MASK = "[telefoonnummer]";
    private static final int DIGITS_AT_HOME = 10;
    private static final int DIGITS_OF_A_MOBILE_WITHOUT_NOUGHT = 9;

    private static final List<UnaryOperator<String>> STEPS = List.of(
            text -> PHONE_ABROAD.matcher(text).replaceAll(PHONE_MASK),
            Masking::mask,
            text -> EMAIL.matcher(text).replaceAll("[e-mailadres]"),
            BirthDates::mask,
            Addresses::mask,
            text -> PHONE.matcher(text).replaceAll(phone -> isPhone(phone.group()) ? PHONE_MASK : phone.group()),
            Names::mask);

    private Mask() {}

    /** The text without what tells who somebody is; signs that nobody sees, which could hide it, are gone as well. */
    static String mask(String text) {
        String masked = Normalizer.normalize(Unseen.without(text), Normalizer.Form.NFKC);
        for (UnaryOperator<String> step : STEPS) {
            masked = step.apply(masked);
        }
        return masked;
    }

    private static boolean isPhone(String found) {
        long digits = found.chars().filter(Character::isDigit).count();
        return digits == (found.startsWith("6") ? DIGITS_OF_A_MOBILE_WITHOUT_NOUGHT : DIGITS_AT_HOME);
    }
}
