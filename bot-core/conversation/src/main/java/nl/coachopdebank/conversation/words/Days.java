package nl.coachopdebank.conversation.words;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The day that people name, Dutch and English: "1 maart", "1-3-2027", "over 2 weken", "eind januari", "morgen". */
public final class Days {
    private static final int NEAR_DAYS = 2;
    private static final int HALF_A_YEAR = 6;
    private static final int YEAR_AND_A_HALF = 18;

    /** What some words mean, seen from today. */
    private record Relative(Pattern words, UnaryOperator<LocalDate> day) {
        static Relative of(String words, UnaryOperator<LocalDate> day) {
            return new Relative(Pattern.compile("\\b(?:" + words + ")\\b"), day);
        }
    }

    private static final List<Relative> RELATIVE = List.of(
            Relative.of("overmorgen|day after tomorrow", today -> today.plusDays(NEAR_DAYS)),
            Relative.of("eergisteren|day before yesterday", today -> today.minusDays(NEAR_DAYS)),
            Relative.of("morgen|morgenochtend|morgenmiddag|morgenavond|tomorrow", today -> today.plusDays(1)),
            Relative.of("gisteren|yesterday", today -> today.minusDays(1)),
            Relative.of("vandaag|today", today -> today),
            Relative.of(
                    "(?:volgende|komende|next) week", today -> today.with(TemporalAdjusters.next(DayOfWeek.MONDAY))),
            Relative.of(
                    "(?:vorige|afgelopen|last) week",
                    today -> today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                            .minusWeeks(1)),
            Relative.of(
                    "(?:einde?|end) (?:van |of )?(?:de |deze |the |this )?(?:maand|month)",
                    today -> YearMonth.from(today).atEndOfMonth()),
            Relative.of(
                    "(?:volgende|komende|next) (?:maand|month)",
                    today -> YearMonth.from(today).plusMonths(1).atDay(1)),
            Relative.of(
                    "(?:vorige|afgelopen|last) (?:maand|month)",
                    today -> YearMonth.from(today).minusMonths(1).atDay(1)),
            Relative.of(
                    "(?:einde?|end) (?:van |of )?(?:volgend jaar|next year)", today -> lastDay(today.getYear() + 1)),
            Relative.of(
                    "(?:einde?|end) (?:van |of )?(?:dit |het |this |the )?(?:jaar|year)",
                    today -> lastDay(today.getYear())),
            Relative.of("(?:volgend|komend|nieuwe) jaar|(?:next|new) year", today -> firstDay(today.getYear() + 1)),
            Relative.of("(?:vorig|afgelopen) jaar|last year", today -> firstDay(today.getYear() - 1)));
    private static final Pattern AGO = Pattern.compile("\\b" + Stretch.COUNTED + " (?:geleden|ago)\\b");
    private static final Pattern ALONE = Pattern.compile("(?:nog |ongeveer |about )?" + Stretch.COUNTED);
    private static final Pattern WEEKDAY = Pattern.compile("(?:(?:op|on|aanstaande|komende|next|this) )?"
            + "(maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag"
            + "|monday|tuesday|wednesday|thursday|friday|saturday|sunday)");
    /** By the first two letters, Dutch and English. */
    private static final List<String> WEEKDAYS =
            List.of("ma", "mo", "di", "tu", "wo", "we", "do", "th", "vr", "fr", "za", "sa", "zo", "su");

    private static final int LANGUAGES = 2;
    /** A day and month by number within a sentence: only after such a word. */
    private static final Pattern LED_DAY_MONTH =
            Pattern.compile("\\b(?:op|per|vanaf|tot|sinds|on|from|by|until|since) (\\d{1,2} \\d{1,2})\\b(?! \\d)");

    private final LocalDate today;
    private final LocalDate earliest;
    private final LocalDate latest;

    /** Days from {@code earliest} to {@code latest}, both included; a date without a year is looked for between them. */
    public Days(LocalDate today, LocalDate earliest, LocalDate latest) {
        this.today = today;
        this.earliest = earliest;
        this.latest = latest;
    }

    /** The day that answers the question for one; takes text in normal form. */
    public Optional<LocalDate> read(String normal) {
        String text = NumberWords.asDigits(normal);
        return dated(text).or(() -> counted(text)).or(() -> alone(text)).or(() -> relative(text));
    }

    /** The day that a sentence tells about another question: a date, or a stretch of time from now. */
    public Optional<LocalDate> spot(String told) {
        String text = NumberWords.asDigits(told);
        return dated(text).or(() -> counted(text));
    }

    private Optional<LocalDate> dated(String text) {
        Dates dates = new Dates(today);
        Dates.Named named = dates.find(text);
        if (named == null) {
            Matcher led = LED_DAY_MONTH.matcher(text);
            named = led.find() ? dates.find(led.group(1)) : null;
        }
        return named == null ? Optional.empty() : Optional.ofNullable(withinBounds(named));
    }

    private @Nullable LocalDate withinBounds(Dates.Named named) {
        if (fits(named.day()) || named.hasYear()) {
            return fits(named.day()) ? named.day() : null;
        }
        LocalDate before = named.day().minusYears(1);
        LocalDate after = named.day().plusYears(1);
        if (fits(before)) {
            return before;
        }
        return fits(after) ? after : null;
    }

    private Optional<LocalDate> counted(String text) {
        Matcher ago = AGO.matcher(text);
        if (ago.find()) {
            return within(Stretch.of(ago).before(today));
        }
        if (Moments.HALF_YEAR.matcher(text).find()) {
            return within(today.plusMonths(HALF_A_YEAR));
        }
        if (Moments.YEAR_AND_A_HALF.matcher(text).find()) {
            return within(today.plusMonths(YEAR_AND_A_HALF));
        }
        Matcher counted = Moments.COUNTED.matcher(text);
        return counted.find() ? within(Stretch.of(counted).after(today)) : Optional.empty();
    }

    private Optional<LocalDate> alone(String text) {
        Matcher alone = ALONE.matcher(text);
        if (alone.matches()) {
            return within(Stretch.of(alone).after(today));
        }
        Matcher weekday = WEEKDAY.matcher(text);
        return weekday.matches() ? within(next(weekday.group(1))) : Optional.empty();
    }

    private LocalDate next(String weekday) {
        int day = WEEKDAYS.indexOf(weekday.substring(0, 2)) / LANGUAGES + 1;
        return today.with(TemporalAdjusters.next(DayOfWeek.of(day)));
    }

    private Optional<LocalDate> relative(String text) {
        return RELATIVE.stream()
                .filter(one -> one.words().matcher(text).find())
                .findFirst()
                .flatMap(one -> within(one.day().apply(today)));
    }

    private Optional<LocalDate> within(LocalDate day) {
        return fits(day) ? Optional.of(day) : Optional.empty();
    }

    private boolean fits(LocalDate day) {
        return !day.isBefore(earliest) && !day.isAfter(latest);
    }

    private static LocalDate firstDay(int year) {
        return LocalDate.of(year, 1, 1);
    }

    private static LocalDate lastDay(int year) {
        return MonthDay.of(12, 31).atYear(year);
    }
}
