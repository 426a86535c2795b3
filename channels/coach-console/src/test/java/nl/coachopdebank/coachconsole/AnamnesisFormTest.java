package nl.coachopdebank.coachconsole;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.coachopdebank.conversation.facts.Fact;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The form of the anamnesis")
class AnamnesisFormTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "route | Eerst een cursus, dan solliciteren.",
                "outcome | extended",
                "instruments | A,C,G",
                "joint-consent | yes",
                "referrals | debts,wmo",
                "agreement-date | 2026-12-03",
                "instruments | ''",
            })
    void takesWhatAFieldIsFor(String field, String value) {
        assertThat(AnamnesisForm.takes(field, value)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "score | 7",
                "outcome | light,extended",
                "outcome | referred",
                "instruments | H",
                "instruments | A,A",
                "instruments | A,",
                "agreement-date | morgen",
                "agreement-date | 0026-12-03",
            })
    void refusesAllElse(String field, String value) {
        assertThat(AnamnesisForm.takes(field, value)).isFalse();
    }

    @Test
    void refusesALongerTextThanFits() {
        assertThat(AnamnesisForm.takes("route", "é".repeat(2_000))).isTrue();
        assertThat(AnamnesisForm.takes("route", "é".repeat(2_001))).isFalse();
    }

    @Test
    void isFilledByRuleWithWhatTheResidentAnsweredAndNothingElse() {
        List<Fact> facts = List.of(
                new Fact("situatie", "ww"),
                new Fact("zorgen", "geld,lezen"),
                new Fact("steun", "banenafspraak"),
                Fact.skipped("leeftijd"));
        Map<String, String> answers =
                Map.of("situatie", "WW", "wens", "Ander werk", "zorgen", "Geldzorgen", "steun", "banenafspraak");
        Map<String, String> labels = Map.of("situatie", "Situatie", "zorgen", "Zorgen", "steun", "Steun");

        assertThat(AnamnesisForm.suggested(facts, answers, labels))
                .containsOnly(
                        Map.entry("situation", "Situatie: WW"),
                        Map.entry("goal", "Ander werk"),
                        Map.entry("obstacles", "Steun: banenafspraak\nZorgen: Geldzorgen"),
                        Map.entry("referrals", "debts,language,jobs-agreement"));
        assertThat(AnamnesisForm.suggested(facts, Map.of(), labels))
                .as("nothing was shared")
                .isEmpty();
    }
}
