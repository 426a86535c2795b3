package nl.coachopdebank.knowledge.llm;

import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds a street with its number, and a postcode; the place behind the postcode goes along. */
final class Addresses {
    private static final String MASK = "[adres]";

    private static final String CITY = "(?: ?,? (?:'[sS]-)?\\p{Lu}[\\p{L}-]{1,30})?";
    private static final String POSTCODE = "(?<!\\d)[1-9]\\d{3} ?\\p{Lu}{2}(?!\\p{L})" + CITY;
    private static final String POSTCODE_IN_ONE = "(?<!\\d)[1-9]\\d{3}\\p{Ll}{2}(?!\\p{L})";

    private static final String KINDS =
            "(?:straat|straatje|laan|weg|plein|gracht|kade|dijk|singel|hof|hofje|steeg|pad|park|dreef"
                    + "|plantsoen|wal|markt|kamp|veld|ring|erf|oord|meent|brink|allee|boulevard|str\\.?)";
    private static final String NUMBER = "\\d{1,5}(?: ?(?:[a-zA-Z]|bis|hs|huis))?(?:[-/ ]?\\d{1,3})?(?![\\p{L}\\d%])";
    /** "Onderweg 3 uur" is no address. */
    private static final String NO_AMOUNT =
            "(?! ?(?:jaar|jaren|maand|week|weken|dag|uur|uren|min|keer|maal|x\\b|euro|km|kilometer|stuk|mensen|years?|months?|weeks?|days?|hours?|times))";

    private static final Pattern STREET = Pattern.compile(
            "(?<!\\p{L})(?:(?:\\p{Lu}[\\p{L}.'-]{0,20}|van|de|den|der|het|'t) ){0,4}(\\p{L}[\\p{L}'-]{1,30}" + KINDS
                    + "|(?i:straat|laan|plein)) (?:nr\\.? |nummer )?" + NUMBER + NO_AMOUNT + "(?: ?,? ?(?:" + POSTCODE
                    + "|"
                    + POSTCODE_IN_ONE + "))?");
    private static final Pattern CODE = Pattern.compile(POSTCODE);
    private static final Pattern CODE_IN_ONE = Pattern.compile(POSTCODE_IN_ONE);

    private static final Set<String> NO_STREETS = Set.of(
            "onderweg", "werkveld", "vakgebied", "halverweg", "gerechtshof", "werkpad", "leerpad", "loopbaanpad");
    private static final Set<String> UNITS = Set.of("km", "kg", "cm", "mm", "ml", "gr", "kb", "mb", "gb", "eu");
    /** "In 2025 WW": a year, and no postcode. */
    private static final Pattern YEAR_AND_WORD =
            Pattern.compile("(?:19|20)\\d{2} ?(?:WW|ZW|EU|BV|NV|HR|IT|OR|AI|EN|OF|IN|OP)\\b.*");

    private Addresses() {}

    static String mask(String text) {
        String masked = STREET.matcher(text)
                .replaceAll(found -> isNoStreet(found) ? Matcher.quoteReplacement(found.group()) : MASK);
        masked = CODE.matcher(masked)
                .replaceAll(found -> YEAR_AND_WORD.matcher(found.group()).matches()
                        ? Matcher.quoteReplacement(found.group())
                        : MASK);
        return CODE_IN_ONE.matcher(masked).replaceAll(found -> isAmount(found.group()) ? found.group() : MASK);
    }

    private static boolean isNoStreet(MatchResult found) {
        return NO_STREETS.contains(found.group(1).toLowerCase(Locale.ROOT));
    }

    private static boolean isAmount(String found) {
        return UNITS.contains(found.substring(found.length() - 2));
    }
}
