package nl.coachopdebank.coachconsole;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A calendar month in the Netherlands. */
record Month(YearMonth value) {
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final Pattern FORM = Pattern.compile("\\d{4}-\\d{2}");

    /** Refuses what is no month, as {@code 2026-13}; null is the present one. */
    static Month of(@Nullable String month, Clock clock) {
        if (month == null) {
            return of(clock.instant());
        }
        try {
            if (FORM.matcher(month).matches()) {
                return new Month(YearMonth.parse(month));
            }
        } catch (DateTimeException e) {
            throw CoachProblem.BAD_REQUEST.exception();
        }
        throw CoachProblem.BAD_REQUEST.exception();
    }

    static Month of(Instant moment) {
        return new Month(YearMonth.from(moment.atZone(ZONE)));
    }

    Instant start() {
        return value.atDay(1).atStartOfDay(ZONE).toInstant();
    }

    boolean holds(@Nullable Instant moment) {
        return moment != null && of(moment).equals(this);
    }

    /** For example {@code 2026-11}. */
    String name() {
        return value.toString();
    }
}
