package nl.coachopdebank.conversation.words;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Moments as people name them, counted in months from today. Takes normal text with its numbers as digits. */
final class Moments {
    private static final String AHEAD = "(?:over|in|nog|binnen|within|na|after)";
    private static final Pattern AGO = Pattern.compile(
            "\\b(?:vorige|afgelopen|last|past) (?:week|weken|maand|month|jaar|year)\\b|\\b(?:eer)?gisteren\\b|\\byesterday\\b"
                    + "|\\b(?:dag|dagen|week|weken|maand|maanden|jaar|days?|weeks?|months?|years?) (?:geleden|ago)\\b");
    static final Pattern COUNTED = Pattern.compile(
            "\\b" + AHEAD + " (?:nog |ongeveer |about )?(?:\\d{1,2} (?:a|tot|of|or|to) )?" + Stretch.COUNTED + "\\b");
    private static final Pattern ALONE =
            Pattern.compile("(?:nog |ongeveer |about )?(\\d{1,2}|een|one|a) (week|weken|maand|mnd|month)[a-z]*");
    static final Pattern HALF_YEAR = Pattern.compile("\\b" + AHEAD + " (?:(?:een )?half jaar|half a year|a half year)");
    static final Pattern YEAR_AND_A_HALF = Pattern.compile("\\b" + AHEAD + " anderhalf jaar");
    private static final Pattern NEXT_MONTH = Pattern.compile("\\b(?:volgende maand|next month)\\b");
    private static final Pattern THIS_MONTH = Pattern.compile(
            "\\b(?:deze maand|this month|einde? (?:van )?de(?:ze)? maand|end of (?:the|this) month|volgende week|deze week"
                    + "|next week|this week|morgen|overmorgen|vandaag|tomorrow|today)\\b");
    private static final Pattern END_OF_YEAR =
            Pattern.compile("\\b(?:einde? (?:van )?(?:dit|het) jaar|end of (?:the|this) year)\\b");
    private static final Pattern START_OF_YEAR =
            Pattern.compile("\\bbegin (?:van )?(?:volgend|het nieuwe) jaar\\b|\\b(?:start|beginning) of next year\\b");

    private static final int MONTHS_A_YEAR = 12;

    private final Dates dates;
    private final LocalDate today;

    Moments(LocalDate today) {
        this.today = today;
        this.dates = new Dates(today);
    }

    OptionalInt monthsAhead(String text) {
        if (AGO.matcher(text).find()) {
            return OptionalInt.of(Dates.PASSED);
        }
        Matcher counted = COUNTED.matcher(text);
        if (counted.find()) {
            return OptionalInt.of(months(Stretch.of(counted)));
        }
        Matcher alone = ALONE.matcher(text);
        if (alone.matches()) {
            return OptionalInt.of(months(Stretch.of(alone)));
        }
        OptionalInt named = byName(text);
        return named.isPresent() ? named : dates.monthsAhead(text);
    }

    private int months(Stretch stretch) {
        return stretch.isShort() ? dates.begunMonths(stretch.after(today)) : stretch.months();
    }

    private OptionalInt byName(String text) {
        if (HALF_YEAR.matcher(text).find()) {
            return OptionalInt.of(MONTHS_A_YEAR / 2);
        }
        if (YEAR_AND_A_HALF.matcher(text).find()) {
            return OptionalInt.of(MONTHS_A_YEAR + MONTHS_A_YEAR / 2);
        }
        if (NEXT_MONTH.matcher(text).find()) {
            return OptionalInt.of(1);
        }
        if (THIS_MONTH.matcher(text).find()) {
            return OptionalInt.of(0);
        }
        if (END_OF_YEAR.matcher(text).find()) {
            return dates.until(YearMonth.of(today.getYear(), MONTHS_A_YEAR));
        }
        return START_OF_YEAR.matcher(text).find()
                ? dates.until(YearMonth.of(today.getYear() + 1, 1))
                : OptionalInt.empty();
    }
}
