package nl.coachopdebank.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import nl.coachopdebank.conversation.release.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Several answers as people type them. The third option goes with no other. */
class ChoicesReaderTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Listening LISTENING = new Listening(TestContent.wordLists(), Set.of());

    private static String read(Language language, String text) {
        return new AnswerReader(language, TestContent.places(), TODAY, LISTENING::told)
                .read(TestIntake.help(), text)
                .orElse("-");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | geld",
                "nummer 2 | lezen",
                "1 en 2 | geld,lezen",
                "2,1 | geld,lezen",
                "1, 2 | geld,lezen",
                "1+2 | geld,lezen",
                "optie 1 en optie 2 | geld,lezen",
                "nummers 1 en 2 | geld,lezen",
                "1 1 | geld",
                "3 | nee",
                "1 en 3 | -",
                "4 | -",
                "1 en 4 | -",
                "0 | -"
            })
    void readsNumbersInAnyOrder(String text, String values) {
        assertThat(read(Language.NL, text)).isEqualTo(values);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "geld | geld",
                "Geldzorgen | geld",
                "geld en lezen | geld,lezen",
                "lezen, geld | geld,lezen",
                "geldzrogen en breiven | geld,lezen",
                "ik heb schulden | geld",
                "ik heb schulden en ik heb moeite met lezen | geld,lezen",
                "Lezen en schrijven | lezen",
                "ik kan niet lezen | lezen",
                "allebei | geld,lezen",
                "ja allebei graag | geld,lezen",
                "alle twee | geld,lezen",
                "alles | geld,lezen",
                "iets heel anders | -",
                "geen idee | -"
            })
    void readsLabelsValuesSynonymsTyposSentencesAndAllOfThem(String text, String values) {
        assertThat(read(Language.NL, text)).isEqualTo(values);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nee | nee",
                "Nee, dat gaat goed | nee",
                "nee hoor | nee",
                "geen van beide | nee",
                "nee, geen schulden | nee",
                "nee ik heb geen schulden en geen brieven | nee",
                "nee, maar lezen is lastig | lezen",
                "nee, schulden heb ik wel | geld",
                "niet geld maar lezen | lezen",
                "geen schulden | -",
                "nee dat weet ik niet | -"
            })
    void tellsANoFromAYes(String text, String values) {
        assertThat(read(Language.NL, text)).isEqualTo(values);
    }

    @ParameterizedTest
    @CsvSource({
        "both, 'geld,lezen'",
        "1 and 2, 'geld,lezen'",
        "EN Geldzorgen, geld",
        "all of them, 'geld,lezen'",
        "not both, -"
    })
    void readsEnglishToo(String text, String values) {
        assertThat(read(Language.EN, text)).isEqualTo(values);
    }

    @ParameterizedTest
    @CsvSource({
        "ik heb schulden en moeite met lezen, 'geld,lezen'",
        "de rekeningen lopen op, geld",
        "ik heb geen schulden, -",
        "ik wil beter leren lezen, -",
        "nee dat weet ik niet, -",
        "ik heb geld genoeg, -"
    })
    void aSentenceAboutSomethingElseIsReadWithCare(String text, String values) {
        Spotter spotter = new Spotter(Language.NL, TestContent.places(), TODAY);

        assertThat(spotter.spot(TestIntake.help(), LISTENING.told(text), Care.SENTENCE)
                        .orElse("-"))
                .isEqualTo(values);
    }
}
