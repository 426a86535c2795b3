package nl.coachopdebank.conversation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A scheme explained to one resident: its published conditions beside their own answers, and who decides.
 *
 * @param status {@code open}, {@code closed} or {@code outdated} (not known to be open today)
 * @param period since or until when, as in "gesloten sinds 17 september 2026"; null when that is not known to the day
 * @param asOf year, year-month or date of the source; null when undated
 */
public record VoucherCard(
        String scheme,
        String name,
        String status,
        @Nullable String asOf,
        String pays,
        String amount,
        List<ConditionCheck> conditions,
        String decides,
        String apply,
        @Nullable String applyUrl,
        String note,
        List<SourceLine> sources,
        @Nullable String period) {
    public VoucherCard {
        conditions = List.copyOf(conditions);
        sources = List.copyOf(sources);
    }

    public VoucherCard(
            String scheme,
            String name,
            String status,
            @Nullable String asOf,
            String pays,
            String amount,
            List<ConditionCheck> conditions,
            String decides,
            String apply,
            @Nullable String applyUrl,
            String note,
            List<SourceLine> sources) {
        this(scheme, name, status, asOf, pays, amount, conditions, decides, apply, applyUrl, note, sources, null);
    }
}
