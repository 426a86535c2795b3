package nl.coachopdebank.coachconsole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.coachopdebank.coachconsole.Meter.Count;
import nl.coachopdebank.pipeline.HandOffLine;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.ErrorResponseException;

@DisplayName("The meter of a month")
class MeterTest {
    private static final Month NOVEMBER = Month.of("2026-11", Clock.systemUTC());
    private static final RoomSettings ROOM = new RoomSettings(100, Map.of("jobcoach", 40));

    @Test
    void countsAFirstTalkForTheRoleThatTookIt() {
        assertThat(counted(
                        ALine.asked("werkcoach", "2026-11-02T09:00:00Z").taken("Anna", "2026-11-02T09:30:00Z"),
                        ALine.asked("werkcoach", "2026-11-03T09:00:00Z")
                                .taken("Anna", "2026-11-03T09:30:00Z")
                                .ended("light", "2026-11-03T10:00:00Z"),
                        ALine.asked("jobcoach", "2026-11-03T09:00:00Z").taken("Bram", "2026-11-03T09:30:00Z")))
                .containsExactly(
                        new Count("jobcoach", 1, 40),
                        new Count("jongerencoach", 0, 100),
                        new Count("werkcoach", 2, 100));
    }

    @Test
    void goesByTheDutchCalendar() {
        assertThat(taken(ALine.asked("werkcoach", "2026-10-31T10:00:00Z").taken("Anna", "2026-10-31T22:59:59Z")))
                .isZero();
        assertThat(taken(ALine.asked("werkcoach", "2026-10-31T10:00:00Z").taken("Anna", "2026-10-31T23:00:00Z")))
                .isEqualTo(1);
        assertThat(taken(ALine.asked("werkcoach", "2026-11-30T10:00:00Z").taken("Anna", "2026-11-30T22:59:59Z")))
                .isEqualTo(1);
        assertThat(taken(ALine.asked("werkcoach", "2026-11-30T10:00:00Z").taken("Anna", "2026-11-30T23:00:00Z")))
                .isZero();
    }

    @Test
    void countsATransferOnceInTheMonthOfTheFirstTake() {
        ALine passedOn = ALine.asked("werkcoach", "2026-10-30T09:00:00Z")
                .taken("Anna", "2026-10-30T09:30:00Z")
                .passedTo("jongerencoach")
                .taken("Bram", "2026-11-02T09:30:00Z");
        assertThat(counted(passedOn)).extracting(Count::taken).containsOnly(0);

        ALine within = ALine.asked("werkcoach", "2026-11-03T09:00:00Z")
                .taken("Anna", "2026-11-03T09:30:00Z")
                .passedTo("jongerencoach")
                .taken("Bram", "2026-11-04T09:30:00Z");
        assertThat(counted(within))
                .containsExactly(
                        new Count("jobcoach", 0, 40),
                        new Count("jongerencoach", 0, 100),
                        new Count("werkcoach", 1, 100));
    }

    @Test
    void leavesOutWhatNobodyTook() {
        assertThat(taken(ALine.asked("werkcoach", "2026-11-02T09:00:00Z"))).isZero();
        assertThat(taken(ALine.asked("werkcoach", "2026-11-02T09:00:00Z").ended("withdrawn", "2026-11-02T09:05:00Z")))
                .isZero();
        assertThat(taken(ALine.asked("werkcoach", "2026-11-02T09:00:00Z").ended("lapsed", "2026-11-16T09:00:00Z")))
                .isZero();
    }

    @Test
    void oneThatEndsWhileIsReadIsCountedOnce() {
        ALine one = ALine.asked("werkcoach", "2026-11-02T09:00:00Z").taken("Anna", "2026-11-02T09:30:00Z");
        HandOffLine open = one.line();
        HandOffLine ended = one.ended("light", "2026-11-02T10:00:00Z").line();

        assertThat(Months.once(List.of(open), List.of(ended))).containsExactly(ended);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026", "2026-13", "2026-1", "november", "+20261-11", "2026-11-01"})
    void refusesWhatIsNoMonth(String month) {
        assertThatThrownBy(() -> Month.of(month, Clock.systemUTC())).isInstanceOf(ErrorResponseException.class);
    }

    @Test
    void withoutAMonthItIsThePresentOne() {
        Clock newYear = Clock.fixed(Instant.parse("2026-12-31T23:30:00Z"), ZoneOffset.UTC);

        assertThat(Month.of(null, newYear).name()).isEqualTo("2027-01");
        assertThat(NOVEMBER.start()).isEqualTo(Instant.parse("2026-10-31T23:00:00Z"));
    }

    private static int taken(ALine line) {
        return counted(line).stream()
                .filter(count -> count.role().equals("werkcoach"))
                .mapToInt(Count::taken)
                .sum();
    }

    private static List<Count> counted(ALine... lines) {
        return Meter.of(
                        NOVEMBER,
                        Stream.of(lines).map(ALine::line).toList(),
                        Set.of("werkcoach", "jongerencoach", "jobcoach"),
                        ROOM)
                .roles();
    }
}
