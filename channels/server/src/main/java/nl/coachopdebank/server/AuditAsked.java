package nl.coachopdebank.server;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
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
        LocalDate first = told(from).map(AuditAsked::day).orElse(BEGINNING);
        LocalDate last = told(to).map(AuditAsked::day).orElse(today);
        int most = told(limit).map(AuditAsked::number).orElse(USUAL_LIMIT);
        if (last.isBefore(first) || most < 1 || most > AuditQuery.MOST) {
            throw refusal();
        }
        return new AuditQuery(
                first,
                last,
                told(actor).map(AuditAsked::name).orElse(null),
                told(action)
                        .map(name -> AuditAction.find(name).orElseThrow(AuditAsked::refusal))
                        .orElse(null),
                told(object).map(AuditAsked::name).orElse(null),
                told(after)
                        .map(cursor -> AuditCursor.find(cursor).orElseThrow(AuditAsked::refusal))
                        .orElse(null),
                most);
    }

    private static Optional<String> told(@Nullable String part) {
        return Optional.ofNullable(part).filter(text -> !text.isBlank());
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

    private static String name(String name) {
        if (!NAME.matcher(name).matches()) {
            throw refusal();
        }
        return name;
    }

    private static ResponseStatusException refusal() {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
}
