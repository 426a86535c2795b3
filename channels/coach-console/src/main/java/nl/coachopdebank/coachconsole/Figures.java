package nl.coachopdebank.coachconsole;

import java.time.Instant;
import java.util.List;
import nl.coachopdebank.pipeline.HandOffLine;
import org.jspecify.annotations.Nullable;

/** What a team lead steers by: who waits and who is busy at this moment, and a month in numbers. No resident is weighed in it (A6).
 *
 * @param adviceChanged how often a coach changed the advice (A8); null: that is not recorded yet
 */
record Figures(
        String month,
        Instant at,
        QueueHealth queue,
        List<Load> load,
        KeptPromises promises,
        List<RoleFigures> roles,
        @Nullable Integer adviceChanged) {
    /** @param meter of the same month and lines */
    static Figures of(Month month, List<HandOffLine> lines, Meter meter, Instant now) {
        return new Figures(
                month.name(),
                now,
                QueueHealth.of(lines, now),
                Load.of(lines),
                KeptPromises.of(month, lines, now),
                RoleFigures.of(month, lines, meter),
                null);
    }
}
