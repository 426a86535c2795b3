package nl.coachopdebank.whatsapp.render;

import static org.assertj.core.api.Assertions.assertThat;

import nl.coachopdebank.conversation.release.Language;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A date in words")
class DateTextTest {
    @ParameterizedTest
    @CsvSource({
        "NL, 3 november 2026, november 2026",
        "EN, 3 November 2026, November 2026",
        "PL, 3 listopada 2026, listopad 2026",
        "UK, 3 листопада 2026, листопад 2026",
        "AR, 3 نوفمبر 2026, نوفمبر 2026",
        "TR, 3 Kasım 2026, Kasım 2026"
    })
    void isNoMorePreciseThanItIs(Language language, String day, String month) {
        assertThat(DateText.of("2026-11-03", language)).isEqualTo(day);
        assertThat(DateText.of("2026-11", language)).isEqualTo(month);
        assertThat(DateText.of("2026", language)).isEqualTo("2026");
        assertThat(DateText.of("eind november", language)).isEqualTo("eind november");
    }
}
