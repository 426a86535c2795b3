package nl.coachopdebank.pipeline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Which entries of the audit are asked for.
 *
 * @param from first day, in the Netherlands
 * @param to last day
 * @param actor null for any
 * @param action null for any
 * @param object the beginning of it: a conversation's id finds its hand-offs too; null for any
 * @param after where the last page ended; null for the first page
 * @param limit most entries of a page
 */
public record AuditQuery(
        LocalDate from,
        LocalDate to,
        @Nullable String actor,
        @Nullable AuditAction action,
        @Nullable String object,
        @Nullable AuditCursor after,
        int limit) {
    /** More would be a report, which comes in pages. */
    public static final int MOST = 500;

    public AuditQuery {
        if (to.isBefore(from) || limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("from, to and limit must make sense");
        }
    }

    /** The same for the next page. */
    public AuditQuery after(AuditCursor cursor) {
        return new AuditQuery(from, to, actor, action, object, cursor, limit);
    }

    /** The same in pages of another size. */
    public AuditQuery withLimit(int other) {
        return new AuditQuery(from, to, actor, action, object, after, other);
    }

    /** True for an entry of the right kind, whatever its day. */
    public boolean fits(AuditEntry entry) {
        return (actor == null || actor.equals(entry.actor()))
                && (action == null || action == entry.action())
                && (object == null || entry.object().startsWith(object));
    }
}
