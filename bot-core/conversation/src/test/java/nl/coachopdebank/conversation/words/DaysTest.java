package nl.coachopdebank.conversation.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days as people name them. Today is Monday 23 November 2026; a dash means: no day in it. */
class DaysTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate LONG_AGO = LocalDate.of(1950, 1, 1);
    private static final LocalDate FAR_AHEAD = LocalDate.of(2050, 1, 1);

    private static String read(String text, LocalDate earliest, LocalDate latest) {
        return new Days(TODAY, earliest, latest)
                .read(Spelling.normal(text))
                .map(LocalDate::toString)
                .orElse("-");
    }

    @ParameterizedTest
    @CsvSource({
        "1 maart, 2027-03-01",
        "1-3-2027, 2027-03-01",
        "1/3, 2027-03-01",
        "1 maart 2027, 2027-03-01",
        "op 1 maart 2027 graag, 2027-03-01",
        "1 mrt, 2027-03-01",
        "2027-03-01, 2027-03-01",
        "March 1st 2027, 2027-03-01",
        "1 March, 2027-03-01",
        "mijn contract stopt op 1-3, 2027-03-01",
        "1 oktober, 2026-10-01",
        "3 mei 1998, 1998-05-03",
        "32 januari, -",
        "30-2-2027, -",
        "31 december, 2026-12-31"
    })
    void readsADateWithOrWithoutAYear(String text, String day) {
        assertThat(read(text, LONG_AGO, FAR_AHEAD)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "maart, 2027-03-01",
        "begin maart, 2027-03-01",
        "half maart, 2027-03-15",
        "medio maart 2028, 2028-03-15",
        "mid March, 2027-03-15",
        "eind januari, 2027-01-31",
        "eind februari 2028, 2028-02-29",
        "end of January, 2027-01-31",
        "sinds maart, 2026-03-01",
        "december 2025, 2025-12-01"
    })
    void readsAMonthAsItsFirstMiddleOrLastDay(String text, String day) {
        assertThat(read(text, LONG_AGO, FAR_AHEAD)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "vandaag, 2026-11-23",
        "morgen, 2026-11-24",
        "morgenochtend, 2026-11-24",
        "overmorgen, 2026-11-25",
        "the day after tomorrow, 2026-11-25",
        "gisteren, 2026-11-22",
        "over 2 weken, 2026-12-07",
        "over twee weken, 2026-12-07",
        "2 weken, 2026-12-07",
        "in 2 weeks, 2026-12-07",
        "over een maand, 2026-12-23",
        "over 100 dagen, 2027-03-03",
        "over een half jaar, 2027-05-23",
        "over anderhalf jaar, 2028-05-23",
        "3 dagen geleden, 2026-11-20",
        "two weeks ago, 2026-11-09",
        "een jaar geleden, 2025-11-23",
        "volgende week, 2026-11-30",
        "vorige week, 2026-11-16",
        "volgende maand, 2026-12-01",
        "eind deze maand, 2026-11-30",
        "eind van het jaar, 2026-12-31",
        "end of next year, 2027-12-31",
        "begin volgend jaar, 2027-01-01",
        "vorig jaar, 2025-01-01",
        "vrijdag, 2026-11-27",
        "komende maandag, 2026-11-30",
        "next Tuesday, 2026-11-24",
        "goedemorgen, -",
        "ik werk op maandag, -",
        "12, -",
        "geen idee, -"
    })
    void readsADaySeenFromToday(String text, String day) {
        assertThat(read(text, LONG_AGO, FAR_AHEAD)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({"1 maart, 2026-03-01", "1 maart 2027, -", "morgen, -", "vandaag, 2026-11-23", "10 oktober, 2026-10-10"})
    void aDateWithoutAYearIsLookedForWithinTheBounds(String text, String day) {
        assertThat(read(text, TODAY.minusYears(2), TODAY)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "mijn contract stopt op 1 maart, 2027-03-01",
        "ik begin over 2 weken, 2026-12-07",
        "ik ben vandaag erg moe, -",
        "ik werk in de horeca, -",
        "maandag, -"
    })
    void aSentenceTellsADayOnlyByDateOrStretch(String told, String day) {
        assertThat(new Days(TODAY, LONG_AGO, FAR_AHEAD)
                        .spot(told)
                        .map(LocalDate::toString)
                        .orElse("-"))
                .isEqualTo(day);
    }
}
