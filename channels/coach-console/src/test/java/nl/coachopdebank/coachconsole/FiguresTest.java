package nl.coachopdebank.coachconsole;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.coachopdebank.pipeline.HandOffLine;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The team lead's figures")
class FiguresTest {
    private static final Month NOVEMBER = Month.of("2026-11", Clock.systemUTC());
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    @Test
    void tellWhoWaitsAndWhosePromiseIsNearOrMissed() {
        ALine fresh = ALine.asked("werkcoach", "2026-11-20T11:30:00Z");
        ALine near = ALine.asked("werkcoach", "2026-11-20T10:30:00Z");
        ALine missed = ALine.asked("jobcoach", "2026-11-20T09:00:00Z").promisedAnew("2026-11-20T12:30:00Z");
        ALine held = ALine.asked("jobcoach", "2026-11-20T09:00:00Z").taken("Anna", "2026-11-20T11:30:00Z");

        QueueHealth queue = figures(fresh, near, missed, held).queue();

        assertThat(queue.waiting()).isEqualTo(3);
        assertThat(queue.longestSince()).isEqualTo(Instant.parse("2026-11-20T09:00:00Z"));
        assertThat(queue.atRisk())
                .as("a promise that was made anew can still be kept")
                .extracting(QueueHealth.Waiting::id)
                .containsExactly(id(missed), id(near));
        assertThat(queue.missed()).singleElement().satisfies(one -> {
            assertThat(one.id()).isEqualTo(id(missed));
            assertThat(one.promisedBy()).isEqualTo(Instant.parse("2026-11-20T11:00:00Z"));
        });
    }

    @Test
    void whoWaitsAnewIsNotMissedWhileThePromiseOfThenStands() {
        ALine passedOn = ALine.asked("werkcoach", "2026-11-20T09:00:00Z")
                .taken("Anna", "2026-11-20T09:30:00Z")
                .passedTo("jobcoach")
                .promisedAnew("2026-11-20T14:00:00Z");

        assertThat(figures(passedOn).queue().missed()).isEmpty();
        assertThat(figures(passedOn.promisedAnew("2026-11-20T11:59:00Z"))
                        .queue()
                        .missed())
                .hasSize(1);
    }

    @Test
    void anEmptyListHasNobodyWhoWaitsLongest() {
        assertThat(figures().queue()).isEqualTo(new QueueHealth(0, null, List.of(), List.of()));
    }

    @Test
    void tellWhatEachCoachHoldsByNameTheLongestFirst() {
        ALine second = ALine.asked("werkcoach", "2026-11-20T09:00:00Z").taken("Bram", "2026-11-20T11:30:00Z");
        ALine first = ALine.asked("werkcoach", "2026-11-20T09:00:00Z").unsafe().taken("Bram", "2026-11-20T10:30:00Z");
        ALine annas = ALine.asked("jobcoach", "2026-11-20T09:00:00Z").taken("Anna", "2026-11-20T11:45:00Z");
        ALine ended = ALine.asked("jobcoach", "2026-11-20T09:00:00Z")
                .taken("Cor", "2026-11-20T11:45:00Z")
                .ended("light", "2026-11-20T11:50:00Z");

        List<Load> load = figures(second, first, annas, ended).load();

        assertThat(load).extracting(Load::coach).containsExactly("Anna", "Bram");
        assertThat(load.get(1).talks()).extracting(Load.Talk::id).containsExactly(id(first), id(second));
        assertThat(load.get(1).talks()).extracting(Load.Talk::safety).containsExactly(true, false);
    }

    @Test
    void countWhatBecameOfTheFirstPromise() {
        assertThat(figures(
                                ALine.asked("werkcoach", "2026-11-02T09:00:00Z")
                                        .taken("Anna", "2026-11-02T10:59:00Z")
                                        .answered("2026-11-02T11:00:00Z"),
                                ALine.asked("werkcoach", "2026-11-02T09:00:00Z")
                                        .taken("Anna", "2026-11-02T10:59:00Z")
                                        .answered("2026-11-02T11:00:01Z"),
                                ALine.asked("werkcoach", "2026-11-02T09:00:00Z")
                                        .promisedAnew("2026-11-02T15:00:00Z")
                                        .taken("Anna", "2026-11-02T11:00:01Z"),
                                ALine.asked("werkcoach", "2026-11-02T09:00:00Z"),
                                ALine.asked("werkcoach", "2026-11-20T11:00:00Z"))
                        .promises())
                .isEqualTo(new KeptPromises(4, 2, 1, 1));
    }

    @Test
    void aPromiseTakenBackInTimeIsNoneAndOneTakenBackTooLateIsMissed() {
        ALine inTime = ALine.asked("werkcoach", "2026-11-02T09:00:00Z").ended("withdrawn", "2026-11-02T10:00:00Z");
        ALine late = ALine.asked("werkcoach", "2026-11-02T09:00:00Z").ended("withdrawn", "2026-11-02T12:00:00Z");
        ALine unasked = ALine.asked("werkcoach", "2026-11-02T09:00:00Z")
                .because("elsewhere")
                .taken("Een collega", "2026-11-02T09:00:00Z");
        ALine lastMonth = ALine.asked("werkcoach", "2026-10-30T09:00:00Z");

        assertThat(figures(inTime, late, unasked, lastMonth).promises()).isEqualTo(new KeptPromises(1, 0, 0, 0));
    }

    @Test
    void tellHowTalksEndedPerRoleInTheMonthOfTheEnd() {
        RoleFigures werkcoach = role(
                "werkcoach",
                ALine.asked("werkcoach", "2026-10-30T09:00:00Z")
                        .taken("Anna", "2026-10-30T09:30:00Z")
                        .ended("light", "2026-11-02T10:00:00Z"),
                ALine.asked("werkcoach", "2026-11-03T09:00:00Z")
                        .taken("Anna", "2026-11-03T09:30:00Z")
                        .ended("light", "2026-11-03T10:00:00Z"),
                ALine.asked("werkcoach", "2026-11-03T09:00:00Z")
                        .taken("Anna", "2026-11-03T09:30:00Z")
                        .passedTo("jobcoach")
                        .taken("Bram", "2026-11-03T09:30:00Z")
                        .ended("referred", "2026-11-03T10:00:00Z"),
                ALine.asked("werkcoach", "2026-11-03T09:00:00Z").ended("withdrawn", "2026-11-03T09:10:00Z"));

        assertThat(werkcoach).isEqualTo(new RoleFigures("werkcoach", 2, 100, 1, Map.of("light", 2, "withdrawn", 1)));
    }

    @Test
    void doNotInventHowOftenAnAdviceWasChanged() {
        assertThat(figures().adviceChanged()).isNull();
    }

    @Test
    void areATableWithoutNamesOfPersons() {
        String table = new String(
                FiguresCsv.of(figures(ALine.asked("werkcoach", "2026-11-20T09:00:00Z")
                        .taken("Anna", "2026-11-20T11:30:00Z")
                        .ended("light", "2026-11-20T11:50:00Z"))),
                StandardCharsets.UTF_8);

        assertThat(table.split("\r\n"))
                .contains(
                        "month,subject,name,measure,number",
                        "2026-11,promises,,due,1",
                        "2026-11,role,werkcoach,first-talks,1",
                        "2026-11,role,werkcoach,room,100",
                        "2026-11,outcome,werkcoach,light,1");
        assertThat(table).doesNotContain("Anna");
    }

    @ParameterizedTest
    @CsvSource({"=1+1, '''=1+1'", "+31, '''+31'", "-x, '''-x'", "@SUM(A1), '''@SUM(A1)'", "werkcoach, werkcoach"})
    void areNoFormulasToASpreadsheet(String text, String safe) {
        assertThat(FiguresCsv.safe(text)).isEqualTo(safe);
    }

    private static String id(ALine line) {
        return line.line().handOff().id();
    }

    private static RoleFigures role(String role, ALine... lines) {
        return figures(lines).roles().stream()
                .filter(one -> one.role().equals(role))
                .findFirst()
                .orElseThrow();
    }

    private static Figures figures(ALine... of) {
        List<HandOffLine> lines = Stream.of(of).map(ALine::line).toList();
        Meter meter = Meter.of(NOVEMBER, lines, Set.of("werkcoach"), new RoomSettings(100, Map.of()));
        return Figures.of(NOVEMBER, lines, meter, NOW);
    }
}
