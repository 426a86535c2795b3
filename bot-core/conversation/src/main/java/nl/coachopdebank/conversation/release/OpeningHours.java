package nl.coachopdebank.conversation.release;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** When coaches are there. Public holidays are worked out when the content is loaded.
 *
 * @param answerWithin how soon a coach answers while coaches are there
 * @param holidays days without coaches, ten years ahead
 * @param exceptions days with other hours than the week gives; an empty list = closed
 */
public record OpeningHours(
        ZoneId zone,
        Map<DayOfWeek, List<Block>> week,
        Set<LocalDate> holidays,
        Map<LocalDate, List<Block>> exceptions,
        Duration answerWithin) {
    /** Part of a day; {@code to} is after {@code from} on the same day. */
    public record Block(LocalTime from, LocalTime to) {
        public Block {
            if (!to.isAfter(from)) {
                throw new IllegalArgumentException("A block ends after it begins");
            }
        }
    }

    public OpeningHours {
        week = Map.copyOf(week);
        holidays = Set.copyOf(holidays);
        exceptions = Map.copyOf(exceptions);
    }

    /** The blocks of this day, in order; empty when no coach is there. */
    public List<Block> on(LocalDate day) {
        List<Block> exception = exceptions.get(day);
        if (exception != null) {
            return exception;
        }
        return holidays.contains(day) ? List.of() : week.getOrDefault(day.getDayOfWeek(), List.of());
    }

    /** True while coaches are there. */
    public boolean isOpen(Instant moment) {
        LocalDateTime local = moment.atZone(zone).toLocalDateTime();
        LocalTime time = local.toLocalTime();
        return on(local.toLocalDate()).stream()
                .anyMatch(block -> !time.isBefore(block.from()) && time.isBefore(block.to()));
    }
}
