package nl.coachopdebank.pipeline.redis;

import io.lettuce.core.StreamMessage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.coachopdebank.pipeline.AuditCursor;
import nl.coachopdebank.pipeline.AuditEntry;
import nl.coachopdebank.pipeline.AuditLog;
import nl.coachopdebank.pipeline.AuditQuery;
import org.jspecify.annotations.Nullable;

/** How far one page of the audit has been read. Used by one call at a time. */
final class AuditReading {
    /** So many are looked at for one page: a question that fits few entries is answered in more pages, not with a wait. */
    static final int MOST_LOOKED_AT = 20_000;

    private final AuditQuery query;
    private final List<LocalDate> days;
    private final List<AuditEntry> found = new ArrayList<>();
    private int day;
    private int lookedAt;
    private boolean isFull;
    /** The last entry that was looked at and need not be seen again. */
    private @Nullable AuditCursor last;

    /** @param days with entries, newest first, from the one on which the last page ended */
    AuditReading(AuditQuery query, List<LocalDate> days) {
        this.query = query;
        this.days = days;
        last = query.after();
    }

    boolean isOver() {
        return isFull || day >= days.size();
    }

    LocalDate day() {
        return days.get(day);
    }

    /** Only entries of the day before this one are still to be read; empty = all. */
    String before() {
        return last != null && last.day().equals(day()) ? last.entry() : "";
    }

    /** @param isDayOver whether the day has no more */
    void take(List<StreamMessage<String, byte[]>> entries, boolean isDayOver) {
        for (StreamMessage<String, byte[]> entry : entries) {
            if (!look(entry)) {
                return;
            }
        }
        if (isDayOver) {
            day++;
        }
    }

    /** False when the page is full and this entry belongs to the next. */
    private boolean look(StreamMessage<String, byte[]> message) {
        AuditEntry entry = Legible.orNull(() -> AuditFields.read(message.getBody()));
        boolean fits = entry != null && query.fits(entry);
        isFull = lookedAt == MOST_LOOKED_AT || (fits && found.size() == query.limit());
        if (isFull) {
            return false;
        }
        if (fits) {
            found.add(entry);
        }
        lookedAt++;
        last = new AuditCursor(day(), message.getId());
        return true;
    }

    AuditLog.Page page() {
        return new AuditLog.Page(found, isFull ? last : null);
    }
}
