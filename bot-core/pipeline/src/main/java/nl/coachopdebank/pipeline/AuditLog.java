package nl.coachopdebank.pipeline;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Who did what with whose data. Entries are added and read; nothing here changes or removes one, they only go with their day when
 * they are old enough. All servers share it. Methods complete with {@link StoreUnavailable} when the store is away.
 */
public interface AuditLog {
    /** Whose days the entries are sorted by. */
    ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    /** Completes when the entry is stored. */
    CompletionStage<Void> note(AuditEntry entry);

    /** The same, when an earlier call for this entry may have had its effect: it is not stored twice. */
    CompletionStage<Void> noteAgain(AuditEntry entry);

    /** Newest day first, and within a day the last stored first. */
    CompletionStage<Page> read(AuditQuery query);

    /** Entries, and where to go on; a page may be short, or empty, and have a next one all the same.
     *
     * @param next null at the end
     */
    record Page(List<AuditEntry> entries, @Nullable AuditCursor next) {
        public Page {
            entries = List.copyOf(entries);
        }
    }

    /** The day of an entry. */
    static LocalDate dayOf(AuditEntry entry) {
        return LocalDate.ofInstant(entry.at(), ZONE);
    }
}
