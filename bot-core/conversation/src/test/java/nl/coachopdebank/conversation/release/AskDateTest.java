package nl.coachopdebank.conversation.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.coachopdebank.conversation.facts.Condition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which days fit, and how they are shown. */
class AskDateTest {
    private static final Text ANY = Text.of("iets", "something");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static AskDate ask(@Nullable Integer from, @Nullable Integer until) {
        return new AskDate("dag", Condition.ALWAYS, new Question("dag", ANY, ANY, ANY, ANY, ANY, null), from, until);
    }

    @Test
    void theBoundsMoveWithToday() {
        assertThat(ask(0, 7).days(TODAY).read("30 november")).contains(LocalDate.of(2026, 11, 30));
        assertThat(ask(0, 7).days(TODAY).read("1 december")).isEmpty();
        assertThat(ask(0, 7).days(TODAY.plusDays(1)).read("1 december")).contains(LocalDate.of(2026, 12, 1));
        assertThat(ask(-7, 0).days(TODAY).read("gisteren")).contains(LocalDate.of(2026, 11, 22));
    }

    @Test
    void withoutBoundsACenturyEitherWayFits() {
        assertThat(ask(null, null).days(TODAY).read("1 maart 1950")).contains(LocalDate.of(1950, 3, 1));
    }

    @Test
    void aDayIsShownInWords() {
        assertThat(ask(0, 7).inWords("2027-03-01", Language.NL)).isEqualTo("1 maart 2027");
        assertThat(ask(0, 7).inWords("2027-03-01", Language.EN)).isEqualTo("1 March 2027");
        assertThat(ask(0, 7).inWords("binnenkort", Language.NL)).isEqualTo("binnenkort");
    }
}
