package nl.coachopdebank.conversation.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafetyLexiconTest {
    private static final SafetyLexicon LEXICON = new SafetyLexicon(List.of(
            rule(
                    "suicide",
                    List.of(
                            "niet meer leven",
                            "ga dood",
                            "zelfmoord*",
                            "wil .. niet meer",
                            "k wil dood",
                            "kan niet meer $"),
                    List.of("dood van het lachen")),
            rule("debt", List.of("deurwaarder"), List.of())));

    private static SafetyRule rule(String signal, List<String> patterns, List<String> unless) {
        return new SafetyRule(
                signal,
                true,
                List.of(),
                null,
                new Words(Map.of(Language.NL, patterns)),
                new Words(Map.of(Language.NL, unless)));
    }

    private static String signal(String text) {
        return LEXICON.find(text).map(SafetyRule::signal).orElse("-");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ik wil niet meer leven",
                "IK WIL NIET MEER LÉVEN!!",
                "zelfmoord",
                "zelfmoordgedachten",
                "ik wil echt nu niet meer",
                "ik ga dood",
                "k wil dood",
                "ik denk aan zelfmoord.",
                "ik kan niet meer!",
                "ik wil neit meer leeven",
                "ik ga doooood",
                "zefmoord"
            })
    void hearsWordsThatAskForHelp(String text) {
        assertThat(signal(text)).isEqualTo("suicide");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ik wil meer leven in mijn werk",
                "",
                "!!",
                "mijn baan gaat weg",
                "niet meer",
                "ik kan niet meer wachten",
                "wil een twee drie vier vijf niet meer"
            })
    void leavesOrdinaryWordsAlone(String text) {
        assertThat(signal(text)).isEqualTo("-");
    }

    @Test
    void anIdiomExcusesItsOwnWordsOnly() {
        assertThat(signal("ik ga dood van het lachen")).isEqualTo("-");
        assertThat(signal("ik ga dood van het lachen haha deurwaarder")).isEqualTo("debt");
        assertThat(signal("ik ga dood van het lachen maar ik wil niet meer leven"))
                .isEqualTo("suicide");
        assertThat(signal("zelfmoord. dood van het lachen")).isEqualTo("suicide");
    }

    @Test
    void theMostUrgentSignalCounts() {
        assertThat(signal("de deurwaarder komt en ik wil niet meer leven")).isEqualTo("suicide");
    }

    @ParameterizedTest
    @CsvSource({
        "ik spring eraf, true",
        "ik spring er zo af, true",
        "spring maar, true",
        "ik sprint, false",
        "er af, false"
    })
    void aPatternMayHaveAlternativesAndLeaveThemOut(String text, boolean heard) {
        Words patterns =
                new Words(Map.of(Language.NL, List.of("spring (eraf|er .. af|maar)", "(ik|wij) (ga|) springen")));
        SafetyLexicon lexicon =
                new SafetyLexicon(List.of(new SafetyRule("suicide", true, List.of(), null, patterns, Words.NONE)));

        assertThat(lexicon.find(text).isPresent()).isEqualTo(heard);
        assertThat(lexicon.find("ik springen")).isPresent();
    }
}
