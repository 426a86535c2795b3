package nl.coachopdebank.conversation.words;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates and months named in a text. Counted in months from today, those that have begun count: four months and a day is 5, so
 * that a line of four months falls on the day.
 */
final class Dates {
    static final int PASSED = -1;

    private static final String LEAD =
            "(?:in|per|by|until|till|from|since|of|end|early|mid|late|begin|einde?|half|medio"
                    + "|tot|vanaf|voor|op|sinds|afgelopen|last|next|this)";
    private static final String YEAR = "(?:19|20)\\d{2}";
    private static final Pattern DAY_MONTH_YEAR = Pattern.compile("\\b(\\d{1,2}) (\\d{1,2}) (" + YEAR + "|\\d{2})\\b");
    private static final Pattern YEAR_MONTH_DAY = Pattern.compile("\\b(" + YEAR + ") (\\d{1,2}) (\\d{1,2})\\b");
    private static final Pattern DAY_MONTH = Pattern.compile("(?:" + LEAD + " )?(\\d{1,2}) (\\d{1,2})");
    private static final Pattern NAMED = Pattern.compile("\\b(?:(\\d{1,2})(?:e|ste|de|st|nd|rd|th)? (?:van |of )?)?"
            + "(januarie?|january|jan|februarie?|febuarie?|february|febr|feb|maart|mrt|march"
            + "|april|apr|mei|may|juni|june|jun|juli|july|jul"
            + "|augustus|august|aug|september|sept|sep|oktober|october|okt|oct|november|nov|december|dec)\\b"
            + "(?: (\\d{1,2})(?:st|nd|rd|th)?(?= " + YEAR + "\\b|$))?(?: (" + YEAR + ")\\b)?");
    private static final Pattern LED = Pattern.compile(".*\\b" + LEAD + " (?:de |the )?");
    private static final Pattern PASSED_NAMED =
            Pattern.compile(".*\\b(?:sinds|since|afgelopen|vorige|last) (?:eind |begin )?");
    private static final Pattern MIDDLE = Pattern.compile(".*\\b(?:half|medio|midden|mid) (?:van |of )?");
    private static final Pattern END = Pattern.compile(".*\\b(?:einde?|laatste|late|end) (?:van |of )?(?:de |the )?");

    private static final Map<String, Integer> MONTHS = months();
    /** A day and month without a year that lie this shortly behind us are meant as such. */
    private static final int JUST_PASSED_DAYS = 60;

    private static final int MIDDLE_DAY = 15;
    private static final int CENTURY = 2000;
    private static final int FIRST_YEAR = 1900;

    private final LocalDate today;

    /** A day as it was named.
     *
     * @param day of a month without a day: its first, middle or last, as it was said
     * @param isMonth no day was said
     * @param hasYear the year was said
     * @param isPast said to lie behind us, without a year: "sinds maart"
     */
    record Named(LocalDate day, boolean isMonth, boolean hasYear, boolean isPast) {}

    Dates(LocalDate today) {
        this.today = today;
    }

    OptionalInt monthsAhead(String text) {
        Named named = find(text);
        if (named == null) {
            return OptionalInt.empty();
        }
        if (named.isPast() || (!named.isMonth() && named.day().isBefore(today))) {
            return OptionalInt.of(PASSED);
        }
        YearMonth month = YearMonth.from(named.day());
        boolean whole = named.isMonth() && !named.day().equals(month.atEndOfMonth());
        return whole || named.day().isBefore(today) ? until(month) : OptionalInt.of(begunMonths(named.day()));
    }

    int begunMonths(LocalDate day) {
        int whole = (int) ChronoUnit.MONTHS.between(today, day);
        return today.plusMonths(whole).isBefore(day) ? whole + 1 : whole;
    }

    /** The date or month in the text; null when there is none. */
    @Nullable
    Named find(String text) {
        Matcher dmy = DAY_MONTH_YEAR.matcher(text);
        if (dmy.find()) {
            int year = Integer.parseInt(dmy.group(3));
            return day(year < FIRST_YEAR ? CENTURY + year : year, number(dmy, 2), number(dmy, 1), true);
        }
        Matcher ymd = YEAR_MONTH_DAY.matcher(text);
        if (ymd.find()) {
            return day(number(ymd, 1), number(ymd, 2), number(ymd, 3), true);
        }
        Matcher dm = DAY_MONTH.matcher(text);
        return dm.matches() ? nearest(number(dm, 2), number(dm, 1), false) : byName(text);
    }

    /** True for the name of a month, as a word in normal form. */
    static boolean isMonth(String word) {
        return NAMED.matcher(word).matches();
    }

    private @Nullable Named byName(String text) {
        Matcher named = NAMED.matcher(text);
        while (named.find()) {
            String before = text.substring(0, named.start());
            if (!isDoubtful(named)
                    || named.group().equals(text)
                    || LED.matcher(before).matches()) {
                return byName(named, before);
            }
        }
        return null;
    }

    /** Also a name or a verb: a month only where the words around it say so. */
    private static boolean isDoubtful(Matcher named) {
        String month = named.group(2);
        return (month.equals("may") || month.equals("jan")) && named.group(1) == null && named.group(4) == null;
    }

    private @Nullable Named byName(Matcher named, String before) {
        int month = MONTHS.getOrDefault(named.group(2).substring(0, 3), 0);
        int dayAt = named.group(1) != null ? 1 : 3;
        boolean isMonth = named.group(dayAt) == null;
        boolean isPast = named.group(4) == null && PASSED_NAMED.matcher(before).matches();
        if (!isMonth) {
            int day = number(named, dayAt);
            return named.group(4) != null ? day(number(named, 4), month, day, true) : nearest(month, day, isPast);
        }
        YearMonth then = named.group(4) != null
                ? YearMonth.of(number(named, 4), month)
                : YearMonth.of(isPast ? lastYear(month) : nextYear(month), month);
        return new Named(day(then, before), true, named.group(4) != null, isPast);
    }

    private int nextYear(int month) {
        return month >= today.getMonthValue() ? today.getYear() : today.getYear() + 1;
    }

    private int lastYear(int month) {
        return month <= today.getMonthValue() ? today.getYear() : today.getYear() - 1;
    }

    private static LocalDate day(YearMonth month, String before) {
        if (END.matcher(before).matches()) {
            return month.atEndOfMonth();
        }
        return month.atDay(MIDDLE.matcher(before).matches() ? MIDDLE_DAY : 1);
    }

    /** The first such day that does not lie long behind us; of what is past the last one. */
    private @Nullable Named nearest(int month, int day, boolean isPast) {
        Named found = null;
        for (int year = today.getYear() - 1; year <= today.getYear() + 1; year++) {
            Named named = day(year, month, day, false);
            if (isPast && named != null && !named.day().isAfter(today)) {
                found = new Named(named.day(), false, false, true);
            } else if (!isPast
                    && named != null
                    && !named.day().plusDays(JUST_PASSED_DAYS).isBefore(today)) {
                return named;
            }
        }
        return found;
    }

    OptionalInt until(YearMonth then) {
        return OptionalInt.of((int) Math.max(PASSED, ChronoUnit.MONTHS.between(YearMonth.from(today), then)));
    }

    private static @Nullable Named day(int year, int month, int day, boolean hasYear) {
        try {
            return new Named(LocalDate.of(year, month, day), false, hasYear, false);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> map = new HashMap<>();
        String[] starts = {
            "jan", "feb", "mrt maa mar", "apr", "mei may", "jun", "jul", "aug", "sep", "okt oct", "nov", "dec"
        };
        for (int i = 0; i < starts.length; i++) {
            for (String start : starts[i].split(" ")) {
                map.put(start, i + 1);
            }
        }
        return Map.copyOf(map);
    }
}
