package nl.coachopdebank.conversation.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WindowTest {
    private static final Window ONCE = Window.of("2026-06-02", "2026-09-17");
    private static final Window YEARLY = Window.of("06-02", "09-17");
    private static final Window WINTER = Window.of("12-01", "01-31");

    @Test
    void itsFirstAndLastDayBelongToIt() {
        assertThat(ONCE.openUntil(day("2026-06-02"))).isEqualTo(day("2026-09-17"));
        assertThat(ONCE.openUntil(day("2026-09-17"))).isEqualTo(day("2026-09-17"));
        assertThat(ONCE.openUntil(day("2026-09-18"))).isNull();
        assertThat(ONCE.openUntil(day("2027-07-01"))).isNull();
    }

    @Test
    void opensAfterToday() {
        assertThat(ONCE.opensAfter(day("2024-01-01"))).isEqualTo(day("2026-06-02"));
        assertThat(ONCE.opensAfter(day("2026-06-02"))).isNull();
        assertThat(YEARLY.opensAfter(day("2026-11-23"))).isEqualTo(day("2027-06-02"));
    }

    @Test
    void closedBeforeToday() {
        assertThat(ONCE.closedBefore(day("2026-11-23"))).isEqualTo(day("2026-09-17"));
        assertThat(ONCE.closedBefore(day("2026-09-17"))).isNull();
        assertThat(YEARLY.closedBefore(day("2026-01-01"))).isEqualTo(day("2025-09-17"));
    }

    @Test
    void mayRunIntoTheNextYear() {
        assertThat(WINTER.openUntil(day("2027-01-15"))).isEqualTo(day("2027-01-31"));
        assertThat(WINTER.openUntil(day("2026-12-15"))).isEqualTo(day("2027-01-31"));
        assertThat(WINTER.closedBefore(day("2026-06-01"))).isEqualTo(day("2026-01-31"));
    }

    @Test
    void ofAMonthOnlyTheMonthIsKnown() {
        assertThat(Window.inMonth(2).loose()).isTrue();
        assertThat(Window.inMonth(2).opensAfter(day("2026-11-23"))).isEqualTo(day("2027-02-01"));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
