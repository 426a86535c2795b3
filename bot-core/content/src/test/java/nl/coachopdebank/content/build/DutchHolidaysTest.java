package nl.coachopdebank.content.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DutchHolidaysTest {
    private final Set<LocalDate> holidays = DutchHolidays.from(LocalDate.of(2026, 11, 22));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-01",
                "2026-04-06",
                "2026-04-27",
                "2026-05-14",
                "2026-05-25",
                "2026-12-25",
                "2026-12-26",
                "2027-03-29",
                "2030-05-05",
                "2031-04-26",
                "2035-05-05",
                "2036-12-25"
            })
    void officesAreClosed(LocalDate day) {
        assertThat(holidays).contains(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-04-03", "2026-05-05", "2027-05-05", "2031-04-27", "2026-11-23"})
    void officesAreOpen(LocalDate day) {
        assertThat(holidays).doesNotContain(day);
    }

    @Test
    void tenYearsAheadAreKnown() {
        assertThat(holidays).noneMatch(day -> day.getYear() > 2036);
    }
}
