package nl.coachopdebank.conversation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.coachopdebank.conversation.release.Language;
import nl.coachopdebank.conversation.release.OpeningHours;
import nl.coachopdebank.conversation.release.OpeningHours.Block;
import nl.coachopdebank.conversation.release.Phrase;
import nl.coachopdebank.conversation.release.RegionContent;

/** An honest promise out of the coaches' calendar: a day and a time that the calendar can keep (I4). */
final class Promises {
    /** A calendar without an open day in a year is a mistake in the content. */
    private static final int FURTHEST_DAYS = 366;

    private static final int STEP_MINUTES = 30;
    private static final int DAYS_BY_NAME = 6;

    private Promises() {}

    static Promise make(OpeningHours hours, Instant now, RegionContent content, Language language) {
        ZonedDateTime moment = now.atZone(hours.zone());
        ZonedDateTime by = by(hours, moment);
        return new Promise(by.toInstant(), said(by, moment, content, language));
    }

    /** The same promise in the words of this moment: what was "dinsdag" on Monday is "vandaag" on Tuesday. */
    static String again(Promise promise, ZoneId zone, Instant now, RegionContent content, Language language) {
        boolean stands = promise.by().isAfter(now);
        return stands ? said(promise.by().atZone(zone), now.atZone(zone), content, language) : promise.text();
    }

    private static String said(ZonedDateTime by, ZonedDateTime moment, RegionContent content, Language language) {
        boolean today = by.toLocalDate().equals(moment.toLocalDate());
        String template = content.phrase(today ? Phrase.PROMISE_TODAY : Phrase.PROMISE_DAY)
                .in(language);
        Map<String, String> values =
                Map.of("day", day(moment.toLocalDate(), by.toLocalDate(), language), "time", time(by, language));
        return Placeholders.fill(template, name -> values.getOrDefault(name, ""));
    }

    /** The first moment at which coaches will have been there for as long as an answer takes. */
    private static ZonedDateTime by(OpeningHours hours, ZonedDateTime moment) {
        Duration left = hours.answerWithin();
        for (int ahead = 0; ahead <= FURTHEST_DAYS; ahead++) {
            LocalDate day = moment.toLocalDate().plusDays(ahead);
            for (Block block : open(hours, day, moment)) {
                Duration length = Duration.between(block.from(), block.to());
                if (left.compareTo(length) <= 0) {
                    return roundedUp(
                            day.atTime(block.from()).plus(left).atZone(hours.zone()),
                            day.atTime(block.to()).atZone(hours.zone()));
                }
                left = left.minus(length);
            }
        }
        throw new IllegalStateException("The coaches' calendar has no open day");
    }

    private static List<Block> open(OpeningHours hours, LocalDate day, ZonedDateTime moment) {
        LocalTime now = moment.toLocalTime().truncatedTo(ChronoUnit.MINUTES);
        if (!day.equals(moment.toLocalDate())) {
            return hours.on(day);
        }
        return hours.on(day).stream()
                .filter(block -> block.to().isAfter(now))
                .map(block -> block.from().isBefore(now) ? new Block(now, block.to()) : block)
                .toList();
    }

    /** To the half hour, but not past the moment at which the coaches leave. */
    private static ZonedDateTime roundedUp(ZonedDateTime by, ZonedDateTime closing) {
        int over = by.getMinute() % STEP_MINUTES;
        ZonedDateTime rounded = over == 0 ? by : by.plusMinutes(STEP_MINUTES - over);
        return rounded.isAfter(closing) ? closing : rounded;
    }

    private static String day(LocalDate today, LocalDate day, Language language) {
        Locale locale = Locale.forLanguageTag(language.code());
        String name = day.getDayOfWeek().getDisplayName(TextStyle.FULL, locale);
        return ChronoUnit.DAYS.between(today, day) <= DAYS_BY_NAME
                ? name
                : name + " " + day.getDayOfMonth() + " " + day.getMonth().getDisplayName(TextStyle.FULL, locale);
    }

    private static String time(ZonedDateTime by, Language language) {
        String minutes = by.getMinute() == 0 ? "" : "." + by.getMinute();
        return language == Language.NL
                ? by.getHour() + minutes + " uur"
                : String.format(Locale.ROOT, "%d:%02d", by.getHour(), by.getMinute());
    }
}
