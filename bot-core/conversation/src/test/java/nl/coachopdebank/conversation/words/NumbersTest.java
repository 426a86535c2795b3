package nl.coachopdebank.conversation.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ages, years and moments as people type them. Today is Sunday 22 November 2026; a dash means: no number in it. */
class NumbersTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest(name = "{0} is choice {1}")
    @DisplayName("a choice named by its number")
    @CsvSource({"1, 1", "nummer 2, 2", "optie 3, 3", "number 2, 2", "2 jaar, -", "ik ben 2, -", "twee, -", "100, -"})
    void readsTheNumberOfAChoice(String text, String expected) {
        assertNumber(Numbers.order(Spelling.normal(text)), expected);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @DisplayName("a whole answer that is a number")
    @CsvSource({
        "53, 53",
        "53 jaar, 53",
        "53jaar, 53",
        "20 jr, 20",
        "20jr, 20",
        "24 jaar oud, 24",
        "ik ben 53, 53",
        "ben 24 jaar, 24",
        "55+, 56",
        "ongeveer 10 jaar, 10",
        "ruim 20 jaar, 21",
        "meer dan 10 jaar, 11",
        "meer dan 4 jaar, 4",
        "nog geen 2 jaar, 1",
        "minder dan 5 jaar, 4",
        "jonger dan 27, 26",
        "55 plus, 56",
        "bijna 30, 29",
        "almost 27, 26",
        "al 5 jaar, 5",
        "12 years, 12",
        "about 7 yrs, 7",
        "drieënvijftig, 53",
        "twintig jaar, 20",
        "twenty five years, 25",
        "ten years, 10",
        "een jaar, 1",
        "one year, 1",
        "anderhalf jaar, 1",
        "half jaar, 0",
        "een half jaar, 0",
        "6 maanden, 0",
        "3 weeks, 0",
        "half a year, 0",
        "111, -",
        "500, -",
        "geen idee, -",
        "20 euro, -",
        "ik ben 53 en moe, -"
    })
    void readsABareNumber(String text, String expected) {
        assertNumber(Numbers.bare(Spelling.normal(text)), expected);
    }

    @ParameterizedTest(name = "{0}: age {1}")
    @DisplayName("an age in a sentence")
    @CsvSource({
        "Ik ben 53, 53",
        "ben nu 24 jaar, 24",
        "ik word bijna 60, 58",
        "ik word 56, 55",
        "bijna 27, -",
        "ik ben bijna 27, 26",
        "in januari ben ik 55 geworden, 55",
        "ik ben net 56 geworden, 56",
        "61 jaar, 61",
        "41 jaar, -",
        "'ik ben 53, werk 20 jaar in de horeca', 53",
        "I'm 53, 53",
        "I’m 53, 53",
        "i am 47 years old, 47",
        "53 jaar oud, 53",
        "53-jarige kok, 53",
        "leeftijd: 41, 41",
        "age 33, 33",
        "ik ben drieënvijftig, 53",
        "ik ben 20 jaar werkzaam in de zorg, -",
        "ik ben 20 jaar in dienst, -",
        "ik ben 10 maanden thuis, -",
        "ik werk 20 jaar, -",
        "over 20 jaar, -",
        "ik ben 12 uur per week bezig, -",
        "ik ben 19 jaar getrouwd, -",
        "ik ben 19 jaar werkloos, -"
    })
    void readsAnAge(String text, String expected) {
        assertNumber(Numbers.age(Spelling.normal(text)), expected);
    }

    @ParameterizedTest(name = "{0}: {1} years")
    @DisplayName("years in a sentence, but no ages and no future")
    @CsvSource({
        "werk 20 jaar in de horeca, 20",
        "werk al 20 jr bij de bakker, 20",
        "ik ben 53 en werk hier 12 jaar, 12",
        "ik ben 20 jaar werkzaam in de zorg, 20",
        "twintig jaar lasser, 20",
        "15 years as a nurse, 15",
        "'2,5 jaar', 2",
        "sinds 2015, 11",
        "since 2020, 6",
        "sinds maart 2024, 2",
        "werk er 7 jaartjes, 7",
        "ik ben 53 jaar oud, -",
        "ik stop over 2 jaar, -",
        "in 2 years, -",
        "nog 3 jaar contract, -",
        "20 jaar geleden, -",
        "contract loopt ten einde, -",
        "een jaar of vijf, 5",
        "een jaar of 12, 12",
        "al meer dan 10 jaar, 11"
    })
    void readsYears(String text, String expected) {
        assertNumber(Numbers.years(Spelling.normal(text), TODAY), expected);
    }

    @ParameterizedTest(name = "{0}: in {1} months")
    @DisplayName("a moment, counted in months from today; a month that has begun counts")
    @CsvSource({
        "over 3 maanden, 3",
        "over drie maanden, 3",
        "in 2 months, 2",
        "nog 4 maanden, 4",
        "binnen 6 weken, 2",
        "over 3 weken, 1",
        "over 17 weken, 4",
        "over 18 weken, 5",
        "over 130 dagen, 5",
        "over 2 a 3 maanden, 3",
        "3 maanden, 3",
        "over een maand, 1",
        "in a month, 1",
        "over een half jaar, 6",
        "over een jaar, 12",
        "over 2 jaar, 24",
        "over anderhalf jaar, 18",
        "over 10 dagen, 1",
        "half a year, -",
        "within half a year, 6",
        "volgende maand, 1",
        "next month, 1",
        "deze maand, 0",
        "eind van de maand, 0",
        "volgende week, 0",
        "morgen, 0",
        "eind dit jaar, 1",
        "begin volgend jaar, 2",
        "per 1 maart, 4",
        "1 maart, 4",
        "tot 31 december, 2",
        "mijn contract stopt in januari, 2",
        "eind januari, 3",
        "eind maart, 5",
        "22 maart 2027, 4",
        "23 maart 2027, 5",
        "januari 2028, 14",
        "30 juni 2027, 8",
        "March 1st 2027, 4",
        "31-12-2026, 2",
        "1/3/2027, 4",
        "31-12-26, 2",
        "2027-02-01, 3",
        "1-3, 4",
        "per 1-2, 3",
        "oktober, 11",
        "november, 0",
        "in mei, 6",
        "in may, 6",
        "may, 6",
        "1 may 2027, 6",
        "1 november, -1",
        "01-11-2026, -1",
        "vorige maand, -1",
        "vorige week, -1",
        "last month, -1",
        "gisteren, -1",
        "twee weken geleden, -1",
        "3 months ago, -1",
        "sinds september, -1",
        "oktober 2026, -1",
        "i may lose my job, -",
        "mijn baas jan, -",
        "32-13-2026, -",
        "30 februari 2027, -",
        "geen idee, -",
        "al gestopt, -",
        "3, -",
        "20 jaar, -"
    })
    void readsAMoment(String text, String expected) {
        assertNumber(Numbers.monthsAhead(Spelling.normal(text), TODAY), expected);
    }

    private static void assertNumber(OptionalInt found, String expected) {
        assertThat(found)
                .isEqualTo(expected.equals("-") ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(expected)));
    }
}
