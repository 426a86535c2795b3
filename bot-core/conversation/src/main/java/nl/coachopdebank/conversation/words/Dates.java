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
 * Dates and months in a text, counted in months from today. Months that have begun count: four months and a day is 5, so
 * that a line of four months falls on the day.
 */
final class Dates {
    static final int PASSED = -1;

    private static final String LEAD =
            "(?:in|per|by|until|till|from|since|of|end|early|mid|late|begin|einde?|half|medio"
                    + "|tot|vanaf|voor|op|sinds|afgelopen|last|next|this)";
    private static final Pattern DAY_MONTH_YEAR = Pattern.compile("\\b(\\d{1,2}) (\\d{1,2}) (20\\d{2}|\\d{2})\\b");
    private static final Pattern YEAR_MONTH_DAY = Pattern.compile("\\b(20\\d{2}) (\\d{1,2}) (\\d{1,2})\\b");
    private static final Pattern DAY_MONTH = Pattern.compile("(?:" + LEAD + " )?(\\d{1,2}) (\\d{1,2})");
    private static final Pattern NAMED = Pattern.compile("\\b(?:(\\d{1,2})(?:e|ste|de|st|nd|rd|th)? (?:van |of )?)?"
            + "(januari|january|jan|februari|february|feb|maart|mrt|march|april|apr|mei|may|juni|june|jun|juli|july|jul"
            + "|augustus|august|aug|september|sept|sep|oktober|october|okt|oct|november|nov|december|dec)\\b"
            + "(?: (\\d{1,2})(?:st|nd|rd|th)?(?= 20\\d{2}\\b|$))?(?: (20\\d{2})\\b)?");
    private static final Pattern LED = Pattern.compile(".*\\b" + LEAD + " (?:de |the )?");
    private static final Pattern PASSED_NAMED =
            Pattern.compile(".*\\b(?:sinds|since|afgelopen|vorige|last) (?:eind |begin )?");

    private static final Pattern AT_ITS_END = Pattern.compile(".*\\b(?:einde?|end|late) (?:van |of )?(?:de |the )?");

    private static final Map<String, Integer> MONTHS = months();
    /** A day and month without a year that lie this shortly behind us are meant as such. */
    private static final int JUST_PASSED_DAYS = 60;

    private static final int CENTURY = 2000;

    private final LocalDate today;

    Dates(LocalDate today) {
        this.today = today;
    }

    OptionalInt monthsAhead(String text) {
        Matcher dmy = DAY_MONTH_YEAR.matcher(text);
        if (dmy.find()) {
            int year = Integer.parseInt(dmy.group(3));
            return until(day(year < CENTURY ? CENTURY + year : year, number(dmy, 2), number(dmy, 1)));
        }
        Matcher ymd = YEAR_MONTH_DAY.matcher(text);
        if (ymd.find()) {
            return until(day(number(ymd, 1), number(ymd, 2), number(ymd, 3)));
        }
        Matcher dm = DAY_MONTH.matcher(text);
        return dm.matches() ? until(nearest(number(dm, 2), number(dm, 1))) : named(text);
    }

    private OptionalInt named(String text) {
        Matcher named = NAMED.matcher(text);
        while (named.find()) {
            String before = text.substring(0, named.start());
            if (!isDoubtful(named)
                    || named.group().equals(text)
                    || LED.matcher(before).matches()) {
                return named(named, before);
            }
        }
        return OptionalInt.empty();
    }

    /** Also a name or a verb: a month only where the words around it say so. */
    private static boolean isDoubtful(Matcher named) {
        String month = named.group(2);
        return (month.equals("may") || month.equals("jan")) && named.group(1) == null && named.group(4) == null;
    }

    private OptionalInt named(Matcher named, String before) {
        int month = MONTHS.getOrDefault(named.group(2).substring(0, 3), 0);
        int dayAt = named.group(1) != null ? 1 : 3;
        boolean hasDay = named.group(dayAt) != null;
        if (named.group(4) != null) {
            int year = number(named, 4);
            return hasDay ? until(day(year, month, number(named, dayAt))) : until(YearMonth.of(year, month), before);
        }
        if (PASSED_NAMED.matcher(before).matches()) {
            return OptionalInt.of(PASSED);
        }
        if (hasDay) {
            return until(nearest(month, number(named, dayAt)));
        }
        int year = month >= today.getMonthValue() ? today.getYear() : today.getYear() + 1;
        return until(YearMonth.of(year, month), before);
    }

    /** The first such day that does not lie long behind us. */
    private @Nullable LocalDate nearest(int month, int day) {
        for (int year = today.getYear() - 1; year <= today.getYear() + 1; year++) {
            LocalDate date = day(year, month, day);
            if (date != null && !date.plusDays(JUST_PASSED_DAYS).isBefore(today)) {
                return date;
            }
        }
        return null;
    }

    private OptionalInt until(YearMonth then, String before) {
        return AT_ITS_END.matcher(before).matches() ? until(then.atEndOfMonth()) : until(then);
    }

    OptionalInt until(YearMonth then) {
        return OptionalInt.of((int) Math.max(PASSED, ChronoUnit.MONTHS.between(YearMonth.from(today), then)));
    }

    private OptionalInt until(@Nullable LocalDate day) {
        if (day == null) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(day.isBefore(today) ? PASSED : begunMonths(day));
    }

    int begunMonths(LocalDate day) {
        int whole = (int) ChronoUnit.MONTHS.between(today, day);
        return today.plusMonths(whole).isBefore(day) ? whole + 1 : whole;
    }

    private static @Nullable LocalDate day(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
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
