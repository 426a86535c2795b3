package nl.coachopdebank.conversation.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Amounts as people type them, counted in years or hours; a dash means: none, or more than one. */
class QuantitiesTest {
    private static final Set<String> YEARS = Set.of("jaar", "years");

    private static String plain(java.util.Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse("-");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12 | 12",
                "twaalf | 12",
                "12 jaar | 12",
                "12jaar | 12",
                "een jaar of 12 | 12",
                "ongeveer twaalf | 12",
                "zo'n 12 jaar | 12",
                "vijfentwintig | 25",
                "twenty five | 25",
                "eighty | 80",
                "honderd | 100",
                "12. | 12",
                "-5 | -5",
                "een jaar | 1",
                "one | 1",
                "geen | 0",
                "nul | 0",
                "ik ben 53 en werk al 12 jaar | 12",
                "tussen 10 en 12 jaar | -",
                "10 of 12 jaar | -",
                "10 tot 12 jaar | -",
                "10-12 | -",
                "geen idee | -",
                "best wel een tijdje | -",
                "15 maart | -",
                "12 jaar, sinds 1 maart 2014 | 12",
                "b2 | -"
            })
    void readsTheOneAmountThatIsMeant(String text, String number) {
        assertThat(plain(Quantities.read(text, YEARS::contains))).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.250 | 1250",
                "1,250 | 1250",
                "1.250.000 | 1250000",
                "1.250,50 | 1250.50",
                "1,250.50 | 1250.50",
                "€ 1.250,- | 1250",
                "12,5 | 12.5",
                "12.5 uur | 12.5",
                "0,125 | 0.125",
                "anderhalf | 1.5",
                "1.25.3 | -",
                "12345678901234567890 | -"
            })
    void readsThousandsAndDecimalsWhicheverMarkIsUsed(String text, String number) {
        assertThat(plain(Quantities.read(text, YEARS::contains))).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({
        "ik werk 12 jaar in de horeca, 12",
        "ik werk twaalf jaar in de horeca, 12",
        "ik ben 53 jaar, -",
        "dat is 12 jaar geleden, -",
        "over 2 jaar stopt het, -",
        "ik heb 3 kinderen, -",
        "1 250 jaar, -",
        "3 jaar hier en 5 jaar daar, -"
    })
    void aSentenceTellsAnAmountOnlyBeforeItsUnit(String told, String number) {
        assertThat(plain(Quantities.spot(told, YEARS::contains))).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({"12, true", "1.250, true", "twaalf, true", "12 jaar, false", "'', false"})
    void knowsABareAmount(String text, boolean bare) {
        assertThat(Quantities.isBare(text)).isEqualTo(bare);
    }
}
