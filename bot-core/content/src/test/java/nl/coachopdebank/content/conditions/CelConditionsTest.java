package nl.coachopdebank.content.conditions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import nl.coachopdebank.content.conditions.Compiled.Problem;
import nl.coachopdebank.content.conditions.FactType.Kind;
import nl.coachopdebank.conversation.facts.Condition;
import nl.coachopdebank.conversation.facts.Truth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CelConditionsTest {
    private static final String TWO_PARTS = "situatie in ['ww', 'bijstand'] && leeftijd != 'onder_27'";

    private final CelConditions conditions = new CelConditions(new Vocabulary(
            Map.of(
                    "situatie", FactType.ofWords(Set.of("ww", "bijstand", "zzp")),
                    "leeftijd", FactType.ofWords(Set.of("onder_27", "vanaf_27")),
                    "wens", FactType.ofWords(Set.of()),
                    "hulp",
                            new FactType(
                                    Kind.LIST,
                                    Set.of("geld", "lezen", "nee"),
                                    Map.of("beide", List.of("geld", "lezen"))),
                    "jaren", new FactType(Kind.WHOLE, Set.of(), Map.of()),
                    "loon", new FactType(Kind.DECIMAL, Set.of(), Map.of()),
                    "begin", new FactType(Kind.DATE, Set.of(), Map.of())),
            Set.of("zwolle", "elders"),
            Set.of("overijssel", "drenthe")));

    private Condition compiled(String source) {
        Compiled compiled = conditions.compile(source);
        assertThat(compiled.problems()).isEmpty();
        return compiled.condition();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "ww, vanaf_27, TRUE",
                "ww, onder_27, FALSE",
                "zzp, vanaf_27, FALSE",
                "-, vanaf_27, UNKNOWN",
                "ww, -, UNKNOWN",
                "-, -, UNKNOWN",
                "zzp, -, FALSE",
                "-, onder_27, FALSE"
            })
    void whatWasNotToldIsUnknownAndNeverFalse(String situatie, String leeftijd, Truth truth) {
        Condition condition = compiled(TWO_PARTS);

        Truth outcome = condition.test(name -> name.equals("situatie") ? situatie : leeftijd);

        assertThat(outcome).isEqualTo(truth);
        assertThat(condition.facts()).containsExactlyInAnyOrder("situatie", "leeftijd");
        assertThat(condition.source()).isEqualTo(TWO_PARTS);
    }

    @Test
    void theSameAnswerGivesTheSameOutcomeFromManyThreads() {
        Condition condition = compiled(TWO_PARTS);
        List<String> situations = List.of("ww", "bijstand", "zzp");

        assertThat(IntStream.range(0, 20_000).parallel().filter(i -> {
                    String situation = situations.get(i % 3);
                    Truth outcome = condition.test(name -> name.equals("situatie") ? situation : "vanaf_27");
                    return outcome.surelyTrue() == situation.equals("zzp");
                }))
                .isEmpty();
    }

    @Test
    void areasAndSignalsAreLists() {
        Condition area = compiled("'drenthe' in gebieden && regio == 'zwolle'");
        Condition signals = conditions
                .compileInTable("size(signalen) >= 2", Set.of("a", "b"))
                .condition();

        assertThat(area.test(name -> name.equals("regio") ? "zwolle" : List.of("drenthe")))
                .isEqualTo(Truth.TRUE);
        assertThat(area.test(name -> null)).isEqualTo(Truth.UNKNOWN);
        assertThat(signals.test(name -> List.of("a", "b"))).isEqualTo(Truth.TRUE);
        assertThat(signals.test(name -> List.of("a"))).isEqualTo(Truth.FALSE);
    }

    @Test
    void ownWordsCanBeComparedToo() {
        assertThat(compiled("wens == 'werk'").test(name -> "werk")).isEqualTo(Truth.TRUE);
        assertThat(compiled("wens == 'werk'").test(name -> "<b>\u0000 ander werk"))
                .isEqualTo(Truth.FALSE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            nullValues = "-",
            value = {
                "'geld' in hulp | geld | TRUE",
                "'geld' in hulp | geld,lezen | TRUE",
                "'geld' in hulp | lezen | FALSE",
                "'geld' in hulp | nee | FALSE",
                "'geld' in hulp | - | UNKNOWN",
                "!('geld' in hulp) | - | UNKNOWN",
                "size(hulp) >= 2 | geld,lezen | TRUE",
                "size(hulp) >= 2 | geld | FALSE",
                "'geld' in hulp | beide | TRUE",
                "'lezen' in hulp | beide | TRUE",
                "'geld' in hulp | iets_van_vroeger | UNKNOWN",
                "jaren >= 10 | 10 | TRUE",
                "jaren >= 10 | 9 | FALSE",
                "jaren in [1, 2] | 2 | TRUE",
                "jaren >= 10 | - | UNKNOWN",
                "jaren >= 10 | lang | UNKNOWN",
                "jaren >= 10 | 12.5 | UNKNOWN",
                "loon >= 10 | 10.5 | TRUE",
                "loon > 10.5 | 10.5 | FALSE",
                "loon == 10 | 10 | TRUE",
                "loon < 10 | - | UNKNOWN",
                "begin < '2027-03-01' | 2027-02-28 | TRUE",
                "begin >= '2027-03-01' | 2027-03-01 | TRUE",
                "begin >= '2027-03-01' | 2027-02-28 | FALSE",
                "begin >= '2027-03-01' | - | UNKNOWN",
                "begin >= '2027-03-01' | binnenkort | UNKNOWN"
            })
    void aFactIsReadAsWhatItsQuestionAsks(String source, String stored, Truth truth) {
        assertThat(compiled(source).test(name -> stored)).isEqualTo(truth);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "hulp == 'geld' | Schrijf: 'geld' in hulp.",
                "'geld' != hulp | Schrijf: !('geld' in hulp).",
                "hulp in ['lezen'] | Schrijf: 'lezen' in hulp.",
                "hulp > 1 | Tel de antwoorden: size(hulp) >= 2.",
                "'ww' in situatie | Schrijf: situatie == 'ww'.",
                "situatie > 'ww' | Gebruik ==, != of in.",
                "situatie == 3 | Zet de waarde tussen enkele aanhalingstekens.",
                "jaren >= '10' | Schrijf een heel getal zonder aanhalingstekens: jaren >= 10.",
                "jaren >= 10.5 | Schrijf een heel getal zonder aanhalingstekens: jaren >= 10.",
                "loon >= '10' | Schrijf een getal zonder aanhalingstekens, met een punt: loon >= 10.5.",
                "begin < '1 maart' | Schrijf een datum als jaar-maand-dag: begin < '2027-03-01'.",
                "begin < 2027 | Schrijf een datum als jaar-maand-dag: begin < '2027-03-01'."
            })
    void aComparisonOfTheWrongKindIsRefusedWithTheRightForm(String source, String remedy) {
        assertThat(conditions.compile(source).problems())
                .extracting(Problem::remedy)
                .containsExactly(remedy);
    }

    @Test
    void theSameExpressionIsCompiledOnce() {
        assertThat(compiled(TWO_PARTS)).isSameAs(compiled(TWO_PARTS));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "situatie == 'wv' | 'situatie' kan nooit 'wv' zijn. | Bedoel je 'ww'?",
                "'wv' != situatie | 'situatie' kan nooit 'wv' zijn. | Bedoel je 'ww'?",
                "situatie in ['ww', 'werkloos'] | 'situatie' kan nooit 'werkloos' zijn. | Kies uit: bijstand, ww, zzp.",
                "'drente' in gebieden | 'gebieden' kan nooit 'drente' zijn. | Bedoel je 'drenthe'?",
                "leeftyd == 'onder_27' | Het feit 'leeftyd' bestaat niet. | Bedoel je 'leeftijd'?"
            })
    void aSlipIsNamedWithWhatWasProbablyMeant(String source, String message, String remedy) {
        Compiled compiled = conditions.compile(source);

        assertThat(compiled.problems()).contains(new Problem(message, remedy));
    }

    @Test
    void whatIsNotYesOrNoIsRefusedAndSoIsWhatNestsTooDeep() {
        assertThat(conditions.compile("situatie").problems()).isNotEmpty();
        assertThat(conditions.compile("situatie == 3").problems()).isNotEmpty();
        assertThat(conditions
                        .compile("(".repeat(200) + "true" + ")".repeat(200))
                        .problems())
                .isNotEmpty();
        assertThat(conditions.compile("true" + " && true".repeat(500)).problems())
                .isNotEmpty();
        assertThat(conditions.compile("['a'].all(x, x == situatie)").problems()).isNotEmpty();
    }
}
