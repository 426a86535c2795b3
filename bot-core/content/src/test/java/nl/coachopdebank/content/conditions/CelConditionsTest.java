package nl.coachopdebank.content.conditions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import nl.coachopdebank.content.conditions.Compiled.Problem;
import nl.coachopdebank.conversation.facts.Condition;
import nl.coachopdebank.conversation.facts.Truth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CelConditionsTest {
    private static final String TWO_PARTS = "situatie in ['ww', 'bijstand'] && leeftijd != 'onder_27'";

    private final CelConditions conditions = new CelConditions(new Vocabulary(
            Map.of(
                    "situatie", Set.of("ww", "bijstand", "zzp"),
                    "leeftijd", Set.of("onder_27", "vanaf_27"),
                    "wens", Set.of()),
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
