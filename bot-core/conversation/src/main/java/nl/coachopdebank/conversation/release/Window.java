package nl.coachopdebank.conversation.release;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** A time in which a scheme takes applications.
 *
 * @param year the one year of which it is known; null when it comes back each year
 * @param opens its first day
 * @param closes its last day; before the first day when it runs into the next year
 * @param loose true when only the month is known, from earlier years
 */
public record Window(@Nullable Integer year, MonthDay opens, MonthDay closes, boolean loose) {
    private static final int WITHOUT_YEAR = "06-02".length();

    /** Days as editors write them: "2026-06-02", or "06-02" for each year. */
    public static Window of(String opens, String closes) {
        Integer year = opens.length() > WITHOUT_YEAR ? LocalDate.parse(opens).getYear() : null;
        return new Window(year, day(opens), day(closes), false);
    }

    /** Some days of this month, as it was in earlier years. */
    public static Window inMonth(int month) {
        YearMonth any = YearMonth.of(2001, month);
        return new Window(null, MonthDay.of(month, 1), MonthDay.of(month, any.lengthOfMonth()), true);
    }

    private static MonthDay day(String text) {
        return MonthDay.parse("--" + text.substring(text.length() - WITHOUT_YEAR));
    }

    private LocalDate opening(int inYear) {
        return opens.atYear(inYear);
    }

    private LocalDate closing(int inYear) {
        return closes.atYear(closes.isBefore(opens) ? inYear + 1 : inYear);
    }

    /** The last day of the time that this day falls in; null when it falls in none. */
    public @Nullable LocalDate openUntil(LocalDate day) {
        for (int each = day.getYear() - 1; each <= day.getYear(); each++) {
            boolean within = isOf(each) && !day.isBefore(opening(each)) && !day.isAfter(closing(each));
            if (within) {
                return closing(each);
            }
        }
        return null;
    }

    /** The next first day after this day; null when none is known. */
    public @Nullable LocalDate opensAfter(LocalDate day) {
        for (int each = day.getYear(); each <= day.getYear() + 1; each++) {
            if (isOf(each) && opening(each).isAfter(day)) {
                return opening(each);
            }
        }
        return year != null && opening(year).isAfter(day) ? opening(year) : null;
    }

    /** The latest last day before this day; null when it lies ahead. */
    public @Nullable LocalDate closedBefore(LocalDate day) {
        if (year != null) {
            return closing(year).isBefore(day) ? closing(year) : null;
        }
        for (int each = day.getYear(); each >= day.getYear() - 2; each--) {
            if (closing(each).isBefore(day)) {
                return closing(each);
            }
        }
        return null;
    }

    private boolean isOf(int inYear) {
        return year == null || year == inYear;
    }
}
