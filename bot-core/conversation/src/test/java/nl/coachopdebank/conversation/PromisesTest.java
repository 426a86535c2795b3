package nl.coachopdebank.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.coachopdebank.conversation.release.Language;
import nl.coachopdebank.conversation.release.OpeningHours;
import nl.coachopdebank.conversation.release.OpeningHours.Block;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Weekdays from 9 to 17, an answer within three hours. Monday 23 November 2026 is a working day. */
class PromisesTest {
    private static Promise at(OpeningHours hours, String local) {
        return at(hours, local, Language.NL);
    }

    private static Promise at(OpeningHours hours, String local, Language language) {
        Instant now = ZonedDateTime.parse(local + "[Europe/Amsterdam]").toInstant();
        return Promises.make(hours, now, TestRelease.aRelease("r1").build().base(), language);
    }

    private static OpeningHours with(Set<LocalDate> holidays, Map<LocalDate, List<Block>> exceptions) {
        OpeningHours hours = TestContent.hours();
        return new OpeningHours(hours.zone(), hours.week(), holidays, exceptions, hours.answerWithin());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2026-11-23T09:00+01:00, vandaag voor 12 uur",
        "2026-11-23T09:01+01:00, vandaag voor 12.30 uur",
        "2026-11-23T13:59+01:00, vandaag voor 17 uur",
        "2026-11-23T14:00+01:00, vandaag voor 17 uur",
        "2026-11-23T14:10+01:00, dinsdag voor 9.30 uur",
        "2026-11-23T20:15+01:00, dinsdag voor 12 uur",
        "2026-11-24T03:00+01:00, vandaag voor 12 uur",
        "2026-11-27T16:00+01:00, maandag voor 11 uur",
        "2026-11-27T20:00+01:00, maandag voor 12 uur",
        "2026-11-28T11:00+01:00, maandag voor 12 uur"
    })
    void namesADayAndATimeThatTheCalendarCanKeep(String now, String text) {
        assertThat(at(TestContent.hours(), now).text()).isEqualTo(text);
    }

    @Test
    void speaksEnglishToo() {
        assertThat(at(TestContent.hours(), "2026-11-27T16:10+01:00", Language.EN)
                        .text())
                .isEqualTo("EN Monday voor 11:30");
        assertThat(at(TestContent.hours(), "2026-11-23T09:00+01:00", Language.EN)
                        .text())
                .isEqualTo("EN vandaag voor 12:00");
    }

    @Test
    void holidaysAndShortDaysCount() {
        OpeningHours christmas = with(
                Set.of(LocalDate.of(2026, 12, 25)),
                Map.of(LocalDate.of(2026, 12, 24), List.of(new Block(LocalTime.of(9, 0), LocalTime.of(10, 0)))));

        assertThat(at(christmas, "2026-12-24T08:00+01:00").text()).isEqualTo("maandag voor 11 uur");
        assertThat(at(christmas, "2026-12-24T18:00+01:00").text()).isEqualTo("maandag voor 12 uur");
    }

    @Test
    void aFarDayIsNamedWithItsDate() {
        OpeningHours closedForAWeek = with(
                Set.of(),
                Map.of(
                        LocalDate.of(2026, 11, 24),
                        List.of(),
                        LocalDate.of(2026, 11, 25),
                        List.of(),
                        LocalDate.of(2026, 11, 26),
                        List.of(),
                        LocalDate.of(2026, 11, 27),
                        List.of()));

        assertThat(at(closedForAWeek, "2026-11-23T18:00+01:00").text()).isEqualTo("maandag 30 november voor 12 uur");
        assertThat(at(closedForAWeek, "2026-11-24T18:00+01:00").text()).isEqualTo("maandag voor 12 uur");
    }

    @Test
    void lunchDoesNotCountAsWorkingTime() {
        List<Block> day = List.of(
                new Block(LocalTime.of(9, 0), LocalTime.of(12, 0)),
                new Block(LocalTime.of(13, 0), LocalTime.of(17, 0)));
        OpeningHours lunch = new OpeningHours(
                TestContent.ZONE, Map.of(DayOfWeek.MONDAY, day), Set.of(), Map.of(), Duration.ofHours(3));

        assertThat(at(lunch, "2026-11-23T11:00+01:00").text()).isEqualTo("vandaag voor 15 uur");
        assertThat(at(lunch, "2026-11-23T12:20+01:00").text()).isEqualTo("vandaag voor 16 uur");
    }

    @Test
    void noTimeAfterClosingIsNamed() {
        Block shortDay = new Block(LocalTime.of(9, 0), LocalTime.of(16, 45));
        OpeningHours early = with(Set.of(), Map.of(LocalDate.of(2026, 11, 23), List.of(shortDay)));

        assertThat(at(early, "2026-11-23T13:40+01:00").text()).isEqualTo("vandaag voor 16.45 uur");
        assertThat(at(early, "2026-11-23T13:20+01:00").text()).isEqualTo("vandaag voor 16.30 uur");
    }

    @ParameterizedTest
    @CsvSource({"2027-03-27T12:00+01:00, 2027-03-29T10:00:00Z", "2026-10-24T12:00+02:00, 2026-10-26T11:00:00Z"})
    void theClockChangeOfTheWeekendIsKept(String saturday, Instant mondayAtNoon) {
        assertThat(at(TestContent.hours(), saturday).by()).isEqualTo(mondayAtNoon);
    }

    @Test
    void aCalendarWithoutAnOpenDayIsAMistake() {
        OpeningHours never = new OpeningHours(TestContent.ZONE, Map.of(), Set.of(), Map.of(), Duration.ofHours(3));

        assertThatThrownBy(() -> at(never, "2026-11-23T11:00+01:00")).hasMessageContaining("no open day");
    }
}
