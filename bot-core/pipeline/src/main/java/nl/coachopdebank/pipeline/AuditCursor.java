package nl.coachopdebank.pipeline;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A place in the audit: what comes after it is older.
 *
 * @param entry the store's own number of the last entry that was looked at
 */
public record AuditCursor(LocalDate day, String entry) {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)_(\\d{1,19}-\\d{1,19})");

    /** The cursor that was written so; empty when it is none. */
    public static Optional<AuditCursor> find(String text) {
        Matcher written = WRITTEN.matcher(text);
        try {
            return written.matches()
                    ? Optional.of(new AuditCursor(LocalDate.parse(written.group(1)), written.group(2)))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return day + "_" + entry;
    }
}
