package nl.coachopdebank.conversation;

import static nl.coachopdebank.conversation.TestSteps.ask;
import static nl.coachopdebank.conversation.TestSteps.askMunicipality;
import static nl.coachopdebank.conversation.TestSteps.askText;
import static nl.coachopdebank.conversation.TestSteps.option;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import nl.coachopdebank.conversation.release.Ask;
import nl.coachopdebank.conversation.release.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers as people type them, and what a sentence says besides. */
class AnswerReaderTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Listening LISTENING = new Listening(TestContent.wordLists(), Set.of());
    private static final AnswerReader READER =
            new AnswerReader(Language.NL, TestContent.places(), TODAY, LISTENING::told);
    private static final Spotter SPOTTER = new Spotter(Language.NL, TestContent.places(), TODAY);

    private static Ask inCheck(String fact) {
        return TestFlows.triage().asking(fact).orElseThrow();
    }

    private static String read(Ask ask, String text) {
        return READER.read(ask, text).orElse("-");
    }

    private static String spot(String fact, String text) {
        return SPOTTER.spot(inCheck(fact), LISTENING.told(text), Care.SENTENCE).orElse("-");
    }

    @ParameterizedTest
    @CsvSource({
        "Horeca, horeca",
        "horeca!, horeca",
        "HORECA, horeca",
        "hroeca, horeca",
        "1, horeca",
        "nummer 2, zorg",
        "restaurant, horeca",
        "ik werk in een restaurant, horeca",
        "ik zit in de verplegging, zorg",
        "iets heel anders, -",
        "4, -",
        "0, -",
        "'', -",
        "horeca en zorg, horeca",
        "techniek of verpleging, verpleging"
    })
    void readsAChoiceByLabelNumberSynonymTypoOrSentence(String text, String value) {
        String expected = value.equals("verpleging") ? "zorg" : value;
        assertThat(read(inCheck("sector"), text)).isEqualTo(expected);
    }

    @Test
    void aTextThatFitsTwoOptionsAlikeIsNoAnswer() {
        Ask ask = ask("kleur", option("rood", "Rood"), option("geel", "Geel"));

        assertThat(read(ask, "rood of geel")).isEqualTo("-");
    }

    @ParameterizedTest
    @CsvSource({
        "53, van_27_tot_55",
        "ben 24, onder_27",
        "ik ben 61 jaar, boven_55",
        "1, onder_27",
        "3, boven_55",
        "jongere, onder_27",
        "27, van_27_tot_55",
        "200, -"
    })
    void aNumberIsReadInTheUnitOfItsQuestionBeforeAsAnOrder(String text, String value) {
        assertThat(read(inCheck("leeftijd"), text)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "2, kort",
        "20 jr, lang",
        "een half jaar, kort",
        "sinds 2015, lang",
        "mijn hele leven, lang",
        "net begonnen, kort",
        "ik ben 58, -",
        "ik ben 58 en werk hier 3 jaar, kort"
    })
    void readsYears(String text, String value) {
        assertThat(read(inCheck("jaren"), text)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "over 3 maanden, binnen_4_maanden",
        "per 1 maart, binnen_4_maanden",
        "31-12-2026, binnen_4_maanden",
        "volgende maand, binnen_4_maanden",
        "eind januari, binnen_4_maanden",
        "juli, later",
        "al gestopt, al_gestopt",
        "vorige week, al_gestopt",
        "het is gestopt, al_gestopt",
        "2, binnen_4_maanden",
        "geen idee, weet_niet",
        "over vier maanden, binnen_4_maanden",
        "over vijf maanden, later"
    })
    void readsAMoment(String text, String value) {
        assertThat(read(inCheck("einde_werk"), text)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "Kampen, kampen",
        "in kampen, kampen",
        "kmapen, kampen",
        "Ik woon in Zwole, zwolle",
        "IJsselmuiden, kampen",
        "ijselmuiden, kampen",
        "Bussum, gooise-meren",
        "gooise meren, gooise-meren",
        "ik woon in kampen en werk in zwolle, kampen",
        "Amsterdam, elders:amsterdam",
        "elders, elders",
        "kampen of zwolle, -",
        "Parijs, -",
        "laten we beginnen, -",
        "ergens, -"
    })
    void readsAMunicipalityWithTyposAndVillages(String text, String value) {
        assertThat(read(askMunicipality("gemeente"), text)).isEqualTo(value);
    }

    @Test
    void ownWordsAreKeptAsTyped() {
        Ask wish = askText("wens", option("leren", "Iets leren", "cursus"));

        assertThat(read(wish, "  Ik wil rust. ")).isEqualTo("Ik wil rust.");
        assertThat(read(wish, "1")).isEqualTo("Iets leren");
        assertThat(read(wish, "cursus")).isEqualTo("Iets leren");
    }

    @Test
    void anEnglishReaderKnowsBothLanguages() {
        AnswerReader english = new AnswerReader(Language.EN, TestContent.places(), TODAY, LISTENING::told);

        assertThat(english.read(inCheck("sector"), "EN Zorg")).contains("zorg");
        assertThat(english.read(inCheck("sector"), "zorg")).contains("zorg");
        assertThat(english.read(inCheck("sector"), "i work in thuiszorg")).contains("zorg");
    }

    @Test
    void oneSentenceAnswersSeveralQuestions() {
        String text = "ik ben 53, werk 20 jaar in de horeca in Kampen en mijn contract stopt in januari";

        assertThat(spot("leeftijd", text)).isEqualTo("van_27_tot_55");
        assertThat(spot("jaren", text)).isEqualTo("lang");
        assertThat(spot("sector", text)).isEqualTo("horeca");
        assertThat(spot("gemeente", text)).isEqualTo("kampen");
        assertThat(spot("situatie", text)).isEqualTo("contract");
        assertThat(spot("einde_werk", text)).isEqualTo("binnen_4_maanden");
        assertThat(spot("online", text)).isEqualTo("-");
        assertThat(spot("wens", text)).isEqualTo("-");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nee dat weet ik niet", "ja hoor dat lukt wel", "nee nee nee", "weet ik echt niet hoor"})
    void aBareYesOrNoIsNeverTakenForAnotherQuestion(String text) {
        for (String fact : new String[] {"online", "zorgen", "einde_werk", "situatie", "sector"}) {
            assertThat(spot(fact, text)).as(fact).isEqualTo("-");
        }
    }

    @Test
    void whatSomeoneWishesIsNoFactAboutThem() {
        assertThat(spot("sector", "ik wil graag naar de zorg")).isEqualTo("-");
        assertThat(spot("sector", "ik werk in de horeca en wil naar de zorg")).isEqualTo("horeca");
        assertThat(spot("gemeente", "ik zou in Zwolle willen werken")).isEqualTo("-");
    }

    @Test
    void aWordThatOnlyLooksLikeAPlaceIsNone() {
        assertThat(spot("gemeente", "ik raakte mijn baan kwijt")).isEqualTo("-");
        assertThat(spot("gemeente", "vroeger ging leren goed")).isEqualTo("-");
        assertThat(spot("gemeente", "ik kom uit Raalt")).isEqualTo("raalte");
    }

    @Test
    void onlyALiteralAnswerCountsAsLiteral() {
        assertThat(READER.isLiteral(inCheck("sector"), "Horeca")).isTrue();
        assertThat(READER.isLiteral(inCheck("sector"), "is horeca")).isFalse();
    }
}
