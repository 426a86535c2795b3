package nl.coachopdebank.conversation.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A cry for help is heard by listed words, and by its likeness to sentences that are known. */
class SafetyNetTest {
    private static final List<SafetyRule> RULES = List.of(
            new SafetyRule("suicide", true, List.of(), null, nl("zelfmoord*"), Words.NONE),
            new SafetyRule("violence", true, List.of(), null, nl("mishandel*"), Words.NONE),
            new SafetyRule("debt", false, List.of(), null, nl("deurwaarder"), Words.NONE));
    private static final Map<String, Words> CRIES = Map.of(
            "suicide",
            nl(
                    "niemand zou me missen als ik er niet meer was",
                    "ik zou er het liefst niet meer zijn",
                    "als ik er niet meer ben is iedereen beter af",
                    "niemand zou het merken als ik er morgen niet meer was",
                    "ze zijn allemaal beter af zonder mij"),
            "violence",
            nl(
                    "ik ben bang als mijn man straks thuiskomt",
                    "mijn man wordt woest als hij thuiskomt en ik durf niks te zeggen",
                    "ik durf niet naar huis want daar is hij",
                    "als hij straks thuiskomt moet ik stil zijn anders slaat hij"));
    private static final Words ORDINARY = nl(
            "niemand mist mij op de werkvloer als ik een dag vrij neem",
            "mijn contract houdt volgende maand op",
            "mijn man komt straks thuis van zijn werk en wil ook een cursus",
            "ik wil niet meer in de nachtdienst werken",
            "hoe vraag ik een voucher aan",
            "ik ben bang dat ik word ontslagen",
            "kan ik vanuit huis een opleiding volgen",
            "mijn baas heeft de fabriek verkocht en wij moeten allemaal naar ander werk");
    private static final SafetyNet NET =
            SafetyNet.of(RULES, new SafetyExamples(CRIES, List.of(ORDINARY), Set.of("allemaal beter af zonder mij")));

    private static Words nl(String... words) {
        return new Words(Map.of(Language.NL, List.of(words)));
    }

    private static String heard(SafetyNet net, String text) {
        return net.find(text).map(SafetyRule::signal).orElse("-");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "niemand zou mij missen als ik er niet meer was",
                "iedereen is beter af als ik er niet meer ben",
                "niemant zou me misse als ik er nie meer was"
            })
    void wordsThatNoListHasAreHeardByTheirLikeness(String cry) {
        assertThat(heard(NET, cry)).isEqualTo("suicide");
    }

    @Test
    void theSignalIsTheOneThatItIsMostLike() {
        assertThat(heard(NET, "ik durf niks te zeggen als mijn man straks thuiskomt"))
                .isEqualTo("violence");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hoe vraag ik een voucher aan",
                "ik wil niet meer in ploegendienst werken",
                "mijn contract houdt op",
                "xyzzy kwibus",
                ""
            })
    void whatIsOrdinaryOrUnknownRaisesNoAlarm(String text) {
        assertThat(heard(NET, text)).isEqualTo("-");
    }

    @Test
    void whatAnswersAQuestionRaisesNoAlarmByLikenessNorDoesANumber() {
        assertThat(heard(NET, "ze zijn allemaal beter af zonder mij")).isEqualTo("suicide");
        assertThat(heard(NET, "Allemaal beter af zonder mij!")).isEqualTo("-");
        assertThat(heard(NET, "14")).isEqualTo("-");
    }

    @Test
    void aCryIsHeardInTheMiddleOfALongStory() {
        String before =
                "ik heb twintig jaar bij dezelfde baas in de fabriek gewerkt en altijd mijn best gedaan en nu is het"
                        + " bedrijf verkocht aan een ander en moeten wij allemaal weg";
        String after = "en nu vraag ik me af of er voor mij een cursus is waarmee ik in de techniek verder kan want dat"
                + " lijkt me nog wel wat als het niet te duur is en ik het kan combineren met het gezin";

        assertThat(heard(NET, before + " niemand zou me missen als ik er niet meer was " + after))
                .isEqualTo("suicide");
        assertThat(heard(NET, before + " " + after)).isEqualTo("-");
    }

    @Test
    void aListedWordThatStopsCountsFirstAndOneThatOnlyAddsHelpCountsLast() {
        assertThat(heard(NET, "zelfmoord, want hij mishandelt me")).isEqualTo("suicide");
        assertThat(heard(NET, "de deurwaarder komt")).isEqualTo("debt");
        assertThat(heard(NET, "de deurwaarder komt en niemand zou me missen als ik er niet meer was"))
                .isEqualTo("suicide");
    }

    @Test
    void withoutExamplesOnlyListedWordsCount() {
        SafetyNet listed = SafetyNet.of(RULES, SafetyExamples.NONE);

        assertThat(heard(listed, "zelfmoord")).isEqualTo("suicide");
        assertThat(heard(listed, "niemand zou me missen als ik er niet meer was"))
                .isEqualTo("-");
    }

    @Test
    void theSameExamplesMakeTheSameNet() {
        SafetyNet other = SafetyNet.of(
                RULES,
                new SafetyExamples(
                        Map.copyOf(CRIES),
                        List.of(new Words(Map.copyOf(ORDINARY.byLanguage()))),
                        Set.of("allemaal beter af zonder mij")));
        List<String> sentences = new ArrayList<>(CRIES.get("suicide").in(Language.NL));
        sentences.addAll(ORDINARY.in(Language.NL));
        Collections.shuffle(sentences, new Random(1));

        assertThat(sentences).allSatisfy(text -> assertThat(heard(other, text)).isEqualTo(heard(NET, text)));
    }
}
