package nl.coachopdebank.flows;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import nl.coachopdebank.conversation.VoucherCard;
import nl.coachopdebank.conversation.facts.Facts;
import nl.coachopdebank.conversation.release.Language;
import nl.coachopdebank.knowledge.vouchers.Inquiry;
import nl.coachopdebank.knowledge.vouchers.VoucherDesk;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When one can apply, on this day and on another. */
class PeriodsTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        2026-05-31 | closed | gesloten, opent op 2 juni 2026
        2026-06-02 | open   | open tot en met 17 september 2026
        2026-09-17 | open   | open tot en met 17 september 2026
        2026-09-18 | closed | gesloten sinds 17 september 2026
        2025-12-10 | closed | gesloten, opent op 2 juni 2026
        """)
    void theSubsidyForPracticalLearningSaysSoByItsDays(LocalDate today, String status, String period) {
        VoucherCard card = card("subsidie-praktijkleren", today, Language.NL);

        assertThat(card.status()).isEqualTo(status);
        assertThat(card.period()).isEqualTo(period);
        assertThat(card.note())
                .startsWith(period.substring(0, 1).toUpperCase(Locale.ROOT) + period.substring(1) + ". ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        2026-11-23 | Misschien kun je weer aanvragen in maart 2027, zoals in eerdere jaren.
        2027-03-10 | Misschien kun je weer aanvragen in maart 2027, zoals in eerdere jaren.
        2027-04-01 | Misschien kun je weer aanvragen in september 2027, zoals in eerdere jaren.
        """)
    void ofSlimOnlyTheMonthsOfEarlierYearsAreKnown(LocalDate today, String note) {
        VoucherCard card = card("slim-subsidie", today, Language.NL);

        assertThat(card.note()).startsWith(note);
        assertThat(card.period()).isNull();
        assertThat(card.status()).isEqualTo("outdated");
    }

    @ParameterizedTest
    @CsvSource({"2026-05-31, 'closed, opens on 2 June 2026'", "2026-11-23, closed since 17 September 2026"})
    void isSaidInEnglishToo(LocalDate today, String period) {
        assertThat(card("subsidie-praktijkleren", today, Language.EN).period()).isEqualTo(period);
    }

    private static VoucherCard card(String scheme, LocalDate today, Language language) {
        Clock clock = Clock.fixed(today.atTime(12, 0).atZone(ZONE).toInstant(), ZONE);
        Inquiry inquiry = new Inquiry(
                ShippedContent.release().base(), ShippedContent.release().places(), Facts.NONE, language);
        return new VoucherDesk(clock).explain(scheme, inquiry).orElseThrow();
    }
}
