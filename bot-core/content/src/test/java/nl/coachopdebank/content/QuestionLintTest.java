package nl.coachopdebank.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Slips in questions for several answers, for a number and for a date, and in conditions over them. Rows as in {@link ContentLintTest}. */
class QuestionLintTest {
    private static final String TRIAGE = "base/flows/zelftriage.yaml";
    private static final String INTAKE = "base/flows/intake.yaml";
    private static final String TALK = "base/tables/first-talk.yaml";

    static Stream<Arguments> errors() {
        return Stream.of(
                arguments(INTAKE, "'geld' in hulp", "hulp == 'geld'", "condition", "'hulp' is een lijst"),
                arguments(INTAKE, "'geld' in hulp", "hulp in ['geld']", "condition", "'hulp' is een lijst"),
                arguments(INTAKE, "'geld' in hulp", "'gled' in hulp", "condition", "'hulp' kan nooit 'gled' zijn"),
                arguments(INTAKE, "uren >= 12", "uren >= '12'", "condition", "'uren' is een getal"),
                arguments(INTAKE, "uren >= 12", "uren in [12.5]", "condition", "'uren' is een getal"),
                arguments(INTAKE, "loon < 20", "loon < 'veel'", "condition", "'loon' is een getal"),
                arguments(INTAKE, "begin >= '2027-03-01'", "begin >= '1 maart'", "condition", "'begin' is een datum"),
                arguments(INTAKE, "begin >= '2027-03-01'", "begin >= 2027", "condition", "'begin' is een datum"),
                arguments(TRIAGE, "\"situatie == 'zzp'\"", "\"situatie > 'ww'\"", "condition", "groter of kleiner"),
                arguments(TRIAGE, "\"situatie == 'zzp'\"", "\"'ww' in situatie\"", "condition", "geen lijst"),
                arguments(
                        TALK, "regio == 'zwolle'", "gebieden == 'overijssel'", "condition", "'gebieden' is een lijst"),
                arguments(TRIAGE, "fact: extra_5", "fact: hulp", "fact", "Het feit 'hulp' is hier een woord"),
                arguments(
                        TRIAGE,
                        "nl: WW, en: Benefit}",
                        "nl: WW, en: Benefit}, exclusive: true",
                        "schema",
                        "'exclusive'"),
                arguments(INTAKE, "formerly: [beide]}", "exclusive: true}", "options", "geen twee antwoorden"),
                arguments(INTAKE, "formerly: [beide]}", "formerly: [lezen]}", "options", "'lezen' staat bij formerly"),
                arguments(INTAKE, "value: geld", "value: goud", "condition", "'hulp' kan nooit 'geld' zijn"),
                arguments(INTAKE, "    min: 0\n", "", "schema", "'min' ontbreekt"),
                arguments(INTAKE, "min: 0", "min: 60", "bounds", "min is niet kleiner"),
                arguments(INTAKE, "max: 60", "max: 60.5", "bounds", "geen heel getal"),
                arguments(INTAKE, "value: 16", "value: 61", "bounds", "61 past niet"),
                arguments(INTAKE, "value: 16", "value: 16.5", "bounds", "16.5 past niet"),
                arguments(INTAKE, "from: 0", "from: 731", "bounds", "from ligt na until"),
                arguments(INTAKE, ", en: hours}", "}", "schema", "Engelse tekst ontbreekt"),
                arguments(INTAKE, ", en: Money worries}", "}", "schema", "Engelse tekst ontbreekt"),
                arguments(
                        INTAKE,
                        "nl: \"Hoeveel uur werk je per week?\", ",
                        "",
                        "schema",
                        "Nederlandse tekst ontbreekt"));
    }

    @ParameterizedTest(name = "{0}: {2} -> {3}")
    @MethodSource("errors")
    void anErrorKeepsContentFromGoingLive(String file, String from, String to, String rule, String message) {
        ContentReading reading = TestContent.good().changed(file, from, to).read();

        assertThat(reading.isSound()).isFalse();
        assertThat(reading.errors()).anySatisfy(finding -> {
            assertThat(finding.file()).isEqualTo(file);
            assertThat(finding.rule()).isEqualTo(rule);
            assertThat(finding.message()).contains(message);
            assertThat(finding.remedy()).isNotBlank();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'geld' in hulp | hulp == 'geld' | Schrijf: 'geld' in hulp.",
                "'geld' in hulp | hulp != 'geld' | Schrijf: !('geld' in hulp).",
                "'geld' in hulp | hulp in ['geld', 'lezen'] | Schrijf: 'geld' in hulp.",
                "'geld' in hulp | hulp >= 2 | Tel de antwoorden: size(hulp) >= 2."
            })
    void aListThatIsComparedAsAWordNamesFileStepRuleAndRemedy(String from, String to, String remedy) {
        var findings = TestContent.good().changed(INTAKE, from, to).read().errors();

        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).file()).isEqualTo(INTAKE);
        assertThat(findings.get(0).step()).isEqualTo("uren");
        assertThat(findings.get(0).rule()).isEqualTo("condition");
        assertThat(findings.get(0).remedy()).isEqualTo(remedy);
    }

    @Test
    void tooManyLongValuesDoNotFitInOneChoice() {
        TestContent content = TestContent.good();
        for (String value : List.of("een", "twee", "drie", "vier", "vijf", "acht")) {
            String option = "{value: " + (value + "_").repeat(7) + "x, label: {nl: " + value + ", en: " + value + "}}";
            content = content.changed(INTAKE, "      - {value: nee", "      - " + option + "\n      - {value: nee");
        }

        assertThat(content.read().errors()).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo("options");
            assertThat(finding.message()).contains("Alle waarden samen hebben");
        });
    }
}
