package nl.coachopdebank.flows;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import nl.coachopdebank.conversation.release.OpeningHours;
import nl.coachopdebank.conversation.release.OpeningHours.Block;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The hours of coaches on the days that return each year. */
class CalendarTest {
    private final OpeningHours hours = ShippedContent.release().base().openingHours();

    @ParameterizedTest
    @ValueSource(strings = {"2026-12-24", "2026-12-31", "2027-12-24", "2029-12-31", "2036-12-31"})
    void theEvesOfFeastDaysEndEarlyEachYear(LocalDate day) {
        assertThat(hours.on(day)).isEqualTo(List.of(new Block(LocalTime.of(9, 0), LocalTime.of(15, 0))));
    }

    @Test
    void anEveInTheWeekendIsClosedAsAnyOther() {
        assertThat(hours.on(LocalDate.of(2028, 12, 24))).isEmpty();
    }
}
