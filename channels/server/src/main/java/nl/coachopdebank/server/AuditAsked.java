package nl.coachopdebank.server;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import nl.coachopdebank.pipeline.AuditAction;
import nl.coachopdebank.pipeline.AuditCursor;
import nl.coachopdebank.pipeline.AuditQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** What an administrator asks of the audit, as it comes in; each part may be left out.
 *
 * @param from first day, in the Netherlands
 * @param to last day
 * @param actor an account's user name, {@code resident} or {@code unknown}
 * @param action for example {@code read}
 * @param object the id of a conversation or a hand-off, or its beginning
 * @param after {@code next} of the page before
 * @param limit entries a page
 */
record AuditAsked(
        @Nullable String from,
        @Nullable String to,
        @Nullable String actor,
        @Nullable String action,
        @Nullable String object,
        @Nullable String after,
        @Nullable String limit) {
    private static final int USUAL_LIMIT = 100;
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N} ._@+-]{1,80}");
    private static final LocalDate BEGINNING = LocalDate.of(2000, 1, 1);

    /** Refuses what cannot be meant. */
    AuditQuery query(LocalDate today) {
        LocalDate last = isLeftOut(to) ? today : day(to);
        LocalDate first = isLeftOut(from) ? BEGINNING : day(from);
        int most = isLeftOut(limit) ? USUAL_LIMIT : number(limit);
        if (last.isBefore(first) || most < 1 || most > AuditQuery.MOST) {
            throw refusal();
        }
        return new AuditQuery(
                first,
                last,
                name(actor),
                isLeftOut(action) ? null : AuditAction.find(action).orElseThrow(AuditAsked::refusal),
                name(object),
                isLeftOut(after) ? null : AuditCursor.find(after).orElseThrow(AuditAsked::refusal),
                most);
    }

    private static boolean isLeftOut(@Nullable String part) {
        return part == null || part.isBlank();
    }

    private static LocalDate day(String day) {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeException e) {
            throw refusal();
        }
    }

    private static int number(String number) {
        try {
            return Integer.parseInt(number);
        } catch (NumberFormatException e) {
            throw refusal();
        }
    }

    private static @Nullable String name(@Nullable String name) {
        if (isLeftOut(name)) {
            return null;
        }
        if (!NAME.matcher(name).matches()) {
            throw refusal();
        }
        return name;
    }

    private static ResponseStatusException refusal() {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
}
