package nl.coachopdebank.conversation.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import nl.coachopdebank.conversation.facts.Condition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which numbers fit, and how they are kept and shown. */
class AskNumberTest {
    private static final Text ANY = Text.of("iets", "something");
    private final AskNumber years = ask(false, Text.of("jaar", "years"));
    private final AskNumber amount = ask(true, null);

    private static AskNumber ask(boolean decimals, @Nullable Text counted) {
        return new AskNumber(
                "getal",
                Condition.ALWAYS,
                new Question("getal", ANY, ANY, ANY, ANY, ANY, null),
                List.of(new Option("10", Text.of("Tien", "Ten"), Words.NONE, null)),
                BigDecimal.ZERO,
                BigDecimal.valueOf(2_000),
                decimals,
                counted);
    }

    private static BigDecimal number(String digits) {
        return new BigDecimal(digits);
    }

    @Test
    void aNumberIsKeptAsPlainDigits() {
        assertThat(years.answer(number("1250"))).contains("1250");
        assertThat(years.answer(number("12.0"))).contains("12");
        assertThat(years.answer(number("0.0"))).contains("0");
        assertThat(amount.answer(number("12.50"))).contains("12.5");
        assertThat(years.answer(number("1E3"))).contains("1000");
    }

    @Test
    void outOfBoundsOrWithUnaskedDecimalsDoesNotFit() {
        assertThat(years.answer(number("-1"))).isEmpty();
        assertThat(years.answer(number("2001"))).isEmpty();
        assertThat(years.answer(number("12.5"))).isEmpty();
        assertThat(years.answer(number("2000"))).contains("2000");
    }

    @Test
    void aNumberIsShownAsPeopleWriteIt() {
        assertThat(years.inWords("1250", Language.NL)).isEqualTo("1.250 jaar");
        assertThat(years.inWords("1250", Language.EN)).isEqualTo("1,250 years");
        assertThat(amount.inWords("1250.5", Language.NL)).isEqualTo("1.250,5");
        assertThat(amount.inWords("10", Language.EN)).isEqualTo("Ten");
        assertThat(amount.inWords("oud antwoord", Language.NL)).isEqualTo("oud antwoord");
    }

    @Test
    void knowsTheWordForWhatIsCounted() {
        assertThat(years.counts("jaar", Language.EN)).isTrue();
        assertThat(years.counts("years", Language.EN)).isTrue();
        assertThat(years.counts("uur", Language.NL)).isFalse();
        assertThat(amount.counts("jaar", Language.NL)).isFalse();
    }
}
