package nl.coachopdebank.knowledge.vouchers;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import nl.coachopdebank.conversation.release.Scheme;
import org.jspecify.annotations.Nullable;

/** What can honestly be said today about whether a scheme is open, in the order of showing. */
enum Status {
    OPEN,
    /** Nobody knows, or what is known is too old to lean on. */
    OUTDATED,
    CLOSED;

    /** Subsidy rules are mostly rewritten every year; after two years a source tells about the past. */
    private static final int YEARS_TO_LEAN_ON = 2;

    private static final String FIRST_DAY = "-01";

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Outside its windows a scheme is closed, whatever else is said of it. */
    static Status of(Scheme scheme, LocalDate today) {
        if (Period.of(scheme, today).filter(Period::isClosed).isPresent()) {
            return CLOSED;
        }
        return switch (scheme.status()) {
            case "closed" -> CLOSED;
            case "open" -> isRecent(scheme.asOf(), today) ? OPEN : OUTDATED;
            default -> OUTDATED;
        };
    }

    /** Counted from the first day of a year or month: which day of it was meant is not known. */
    private static boolean isRecent(@Nullable String asOf, LocalDate today) {
        if (asOf == null) {
            return false;
        }
        try {
            String day = asOf + FIRST_DAY.repeat(Math.max(0, (10 - asOf.length()) / FIRST_DAY.length()));
            return !LocalDate.parse(day).plusYears(YEARS_TO_LEAN_ON).isBefore(today);
        } catch (DateTimeException unreadable) {
            return false;
        }
    }
}
