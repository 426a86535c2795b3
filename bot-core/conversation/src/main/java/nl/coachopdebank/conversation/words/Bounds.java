package nl.coachopdebank.conversation.words;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers that are only nearly so: "bijna 27" is 26, and "meer dan 10" is 11. Takes normal text with its numbers as digits. */
final class Bounds {
    /** A number of months or hours is left as it is: nobody minds one more. */
    private static final String COUNTED =
            " (\\d{1,3})\\b(?! ?(?:maand|mnd|wek|week|dag|uur|uren|month|day|hour|procent|euro))";

    private static final Pattern LESS =
            Pattern.compile("\\b(?:bijna|(?:nog )?(?:net )?geen|nog niet|minder dan|jonger dan|korter dan|onder(?: de)?"
                    + "|almost|nearly|not yet|not even|under|less than|younger than|below)" + COUNTED);
    private static final Pattern MORE = Pattern.compile(
            "\\b(?:meer dan|ouder dan|langer dan|boven(?: de)?|over de|ruim|more than|older than|longer than|above|well over)"
                    + COUNTED);
    private static final Pattern PLUS = Pattern.compile("\\b(\\d{2}) ?(?:\\+|plus(?:ser)?\\b)");
    /** Below it "more than 4" may well be four and a half, which counts as 4. */
    private static final int WHOLE_YEARS = 10;

    private Bounds() {}

    static String settled(String text) {
        String less = LESS.matcher(text).replaceAll(found -> String.valueOf(number(found.group(1)) - 1));
        String more = MORE.matcher(less).replaceAll(found -> above(found.group(1)));
        Matcher plus = PLUS.matcher(more);
        return plus.replaceAll(found -> above(found.group(1)));
    }

    private static String above(String digits) {
        int number = number(digits);
        return String.valueOf(number < WHOLE_YEARS ? number : number + 1);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
