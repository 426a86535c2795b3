package nl.coachopdebank.conversation;

import static nl.coachopdebank.conversation.TestSteps.words;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import nl.coachopdebank.conversation.release.Hearing;
import nl.coachopdebank.conversation.release.Hearing.Asks;
import nl.coachopdebank.conversation.release.Words;
import nl.coachopdebank.conversation.words.Phrasing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a text says to be so. The lists are those of {@link TestContent}. */
class ToldTest {
    private static final Listening LISTENING = new Listening(TestContent.wordLists(), Set.of("rekeningen"));
    private static final Hearing NOW = hearing(Asks.NOW);
    private static final Hearing WISH = hearing(Asks.WISH);

    private static Hearing hearing(Asks asks) {
        return new Hearing(asks, Words.NONE, Words.NONE, false, false);
    }

    private static int hears(String text, String phrase, Hearing hearing, Care care) {
        return LISTENING.told(text).hears(Phrasing.pattern(phrase), hearing, care);
    }

    private static boolean hears(String text, String phrase) {
        return hears(text, phrase, Hearing.PLAIN, Care.SENTENCE) > 0;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ik ben ontslagen",
                "niet blij, want ik ben ontslagen",
                "mijn man werkt en ik ben ontslagen",
                "ik ben met mijn vrouw ontslagen",
                "ik wil rust maar ben ontslagen",
                "ontslagen!",
                "wat nu? ik ben ontslagen"
            })
    void hearsWhatIsSaidToBeSo(String text) {
        assertThat(hears(text, "ontslagen")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ik ben niet ontslagen",
                "ontslagen ben ik niet",
                "ontslagen ben ik niet meer",
                "mijn vrouw is ontslagen",
                "mijn vrouw is ziek en ontslagen",
                "als ik straks word ontslagen",
                "als ik ziek ben, word ik dan ontslagen",
                "stel dat ik word ontslagen",
                "ik wil ontslagen worden",
                "misschien ontslagen",
                "ben ik ontslagen",
                "word ik ontslagen?"
            })
    void doesNotHearWhatIsNot(String text) {
        assertThat(hears(text, "ontslagen")).isFalse();
    }

    @Test
    void aPhraseThatHoldsTheDenialItselfIsHeardAndGivesWayToOneThatDoesNot() {
        int denying = hears("ik heb geen papieren", "geen papieren", Hearing.PLAIN, Care.ANSWER);

        assertThat(denying).isPositive();
        assertThat(hears("ik heb havo", "havo", Hearing.PLAIN, Care.ANSWER)).isGreaterThan(denying);
    }

    @Test
    void whatWasIsNoAnswerToWhatIsAndTheLesserAnswerToWhatIsOrWas() {
        assertThat(hears("vroeger ww gehad", "ww", NOW, Care.ANSWER)).isZero();
        assertThat(hears("vroeger een vast contract", "vast contract", Hearing.PLAIN, Care.ANSWER))
                .isPositive()
                .isLessThan(hears("nu een jaarcontract", "jaarcontract", Hearing.PLAIN, Care.ANSWER));
        assertThat(hears("ik heb vroeger een vast contract gehad", "vast contract", Hearing.PLAIN, Care.STATED))
                .isZero();
    }

    @Test
    void aWishAnswersAQuestionThatAsksForOneAndOnlyWhenItIsPut() {
        assertThat(hears("ik wil een coach", "coach", Hearing.PLAIN, Care.ANSWER))
                .isZero();
        assertThat(hears("ik wil een coach", "coach", WISH, Care.ANSWER)).isPositive();
        assertThat(hears("ik heb een coach", "coach", WISH, Care.SENTENCE)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "een vast contract, false",
        "ik heb een vast contract, true",
        "'ik ben 53, vast contract', true",
        "'ik wil rust, vast contract', false"
    })
    void inAStoryOnlyWhatIsToldAboutOneselfCounts(String text, boolean heard) {
        assertThat(hears(text, "vast contract", Hearing.PLAIN, Care.STORY) > 0).isEqualTo(heard);
    }

    @ParameterizedTest
    @CsvSource({
        "ik werk als kok, true",
        "kok, true",
        "ik ken een kok, false",
        "ik werk als hobbykok kok, false",
    })
    void inASentenceAnAnswerIsHeardBesideTheWordsThatItsEditorNames(String text, boolean heard) {
        Hearing work = new Hearing(Asks.FACT, words("werk", "als"), words("hobbykok"), true, false);

        assertThat(hears(text, "kok", work, Care.SENTENCE) > 0).isEqualTo(heard);
    }

    @Test
    void aKnownWordIsNoTypingErrorOfAnother() {
        assertThat(hears("ik betaal mijn regelinge", "regelingen")).isTrue();
        assertThat(hears("ik betaal mijn rekeningen", "regelingen")).isFalse();
    }

    @Test
    void numbersAreReadInTheClausesThatMayAnswer() {
        Hearing years = new Hearing(Asks.FACT, words("werk"), words("woon"), false, false);
        Told told =
                LISTENING.told("ik woon 20 jaar in Zwolle en werk 3 jaar, mijn man werkt 12 jaar. Als ik 5 jaar werk?");

        assertThat(told.numbered(years, Care.SENTENCE)).containsExactly("en werk 3 jaar");
    }

    @Test
    void aMarkBetweenDigitsDoesNotEndAClause() {
        assertThat(LISTENING.told("2,5 jaar. 1.3.2027").numbered(Hearing.PLAIN, Care.ANSWER))
                .containsExactly("2 5 jaar", "1 3 2027");
    }
}
