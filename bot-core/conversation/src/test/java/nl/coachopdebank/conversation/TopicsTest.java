package nl.coachopdebank.conversation;

import static nl.coachopdebank.conversation.Chat.aConversation;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.coachopdebank.conversation.Recognition.Candidate;
import nl.coachopdebank.conversation.release.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions to the bot: outside a flow, and aside within one. */
class TopicsTest {
    private static final String ASKED = "hoe vraag ik ww aan?";

    private static Chat atMunicipality() {
        Chat chat = aConversation();
        chat.desk.recognises(ASKED, "ww-aanvragen").recognises("iets met omscholen", "omscholen");
        return chat.inTheCheck().says("rust");
    }

    @Test
    void aSideQuestionIsAnsweredAndTheSameQuestionComesBack() {
        Chat chat = atMunicipality().says(ASKED);

        assertThat(chat.reply()).contains("Je vraagt WW aan bij UWV.", "<back_to_question>", "Vraag gemeente?");
        assertThat(chat.lastReply().topic()).isEqualTo("ww-aanvragen");
        assertThat(chat.progress()).isEqualTo(new Progress(2, 9));
        assertThat(chat.offered()).containsExactly("_skip", "_why", "_coach");
        assertThat(chat.says("Kampen").fact("gemeente")).isEqualTo("kampen");
    }

    @Test
    void aSideQuestionWithoutQuestionMarkIsTriedWhenItIsNoAnswer() {
        assertThat(atMunicipality().says("iets met omscholen").reply()).contains("Omscholen kan", "Vraag gemeente?");
    }

    @Test
    void atAChoiceTheQuestionsOwnOptionsAreOfferedAgain() {
        Chat chat = atMunicipality().says("Kampen", ASKED);

        assertThat(chat.offered()).contains("situatie:werk", "_skip").doesNotContain("flow:check");
    }

    @Test
    void whoRefusesACoachIsNotSentToOneHoweverAlikeTheWords() {
        Chat chat = aConversation().started();
        chat.desk.recognises("alleen informatie, niet bellen", "mens-spreken");
        chat.says("alleen informatie, niet bellen");

        assertThat(chat.reply()).contains("Een coach is nooit verplicht.");
        assertThat(chat.state().handOff()).isNull();
    }

    @Test
    void whoRefusesSomethingElseGetsTheCoach() {
        Chat chat = aConversation().started();
        chat.desk.recognises("niet bellen maar zie ik die coach", "mens-spreken");
        chat.says("niet bellen maar zie ik die coach");

        assertThat(chat.state().handOff()).isNotNull();
    }

    @Test
    void whoWaitsAndRefusesIsAskedWhetherToTakeTheRequestBack() {
        Chat chat = aConversation().started().presses("_coach", "_consent_none");
        chat.desk.recognises("niet bellen hoor", "mens-spreken");
        chat.says("niet bellen hoor");

        assertThat(chat.offered()).containsExactly("_withdraw_yes", "_withdraw_no");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wie kan me helpen met omscholen",
                "hoe ik verder kom weet ik niet",
                "waar ik blij van word: dieren"
            })
    void aWishMayLookLikeAQuestion(String wish) {
        Chat chat = aConversation();
        chat.desk.recognises(wish, "omscholen");
        chat.inTheCheck().says(wish);

        assertThat(chat.fact("wens")).isEqualTo(wish);
        assertThat(chat.desk.asked).isEmpty();
    }

    @Test
    void aRealQuestionAtTheWishIsAnsweredFirst() {
        Chat chat = aConversation();
        chat.desk.recognises(ASKED, "ww-aanvragen");
        chat.inTheCheck().says(ASKED);

        assertThat(chat.reply()).contains("Je vraagt WW aan", "Vraag wens?");
        assertThat(chat.fact("wens")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"hoeveel krijg ik dan van het uwv", "heb ik recht op ww", "moet ik tekenen", "wat kost dat"})
    void whatIsAskedAboutMoneyOrRightsIsNoWish(String question) {
        Chat chat = aConversation();
        chat.desk.recognises(question, "ww-aanvragen");
        chat.inTheCheck().says(question);

        assertThat(chat.reply()).contains("Je vraagt WW aan", "Vraag wens?");
        assertThat(chat.fact("wens")).isNull();
    }

    @Test
    void aLabelIsAnAnswerEvenWhenItLooksLikeAQuestion() {
        Chat chat = atMunicipality().says("Kampen");
        chat.desk.recognises("Ik heb WW?", "ww-aanvragen");

        assertThat(chat.says("Ik heb WW?").fact("situatie")).isEqualTo("ww");
    }

    @Test
    void anUnknownQuestionFallsBackToTheHelpOfTheQuestion() {
        assertThat(atMunicipality().says("hoe hoog is de eiffeltoren?").reply()).contains("Hulp gemeente.");
    }

    @Test
    void oneClarificationIsAskedAndItsButtonAnswers() {
        Chat chat = aConversation().started();
        chat.desk.doubts("ww", "ww-aanvragen", "omscholen", "alleen-dutch", "mens-spreken");
        chat.says("ww");

        assertThat(chat.reply()).contains("<clarify>");
        assertThat(chat.offered())
                .containsExactly("topic:ww-aanvragen", "topic:omscholen", "topic:alleen-dutch", "_none", "_coach");
        assertThat(chat.says("2").reply()).contains("Omscholen kan");
    }

    @Test
    void whatIsMostUnlikelyIsNotOffered() {
        Chat chat = aConversation().started();
        chat.desk.doubts("ww", List.of(new Candidate("ww-aanvragen", 0.4), new Candidate("omscholen", 0.02)));

        assertThat(chat.says("ww").offered()).containsExactly("topic:ww-aanvragen", "_none", "_coach");
    }

    @Test
    void noneOfTheseBringsTheQuestionBack() {
        Chat chat = atMunicipality();
        chat.desk.doubts("geld?", "ww-aanvragen", "omscholen");

        assertThat(chat.says("geld?").presses("_none").reply()).contains("<none_of_these>", "Vraag gemeente?");
        assertThat(aConversation().started().presses("_none").offered()).containsExactly("_coach", "_menu");
    }

    @Test
    void twoQuestionsOfOneMessageAreBothAnswered() {
        Chat chat = aConversation();
        chat.desk
                .doubts("Hoe vraag ik WW aan en kan ik me laten omscholen?", "ww-aanvragen", "omscholen")
                .recognises("hoe vraag ik ww aan", "ww-aanvragen")
                .recognises("kan ik me laten omscholen", "omscholen");
        chat.started().says("Hoe vraag ik WW aan en kan ik me laten omscholen?");

        assertThat(chat.reply())
                .contains("Je vraagt WW aan bij UWV.", "Omscholen kan")
                .doesNotContain("<clarify>");
    }

    @Test
    void ofTwoQuestionsOfWhichOneIsNotSureTheWholeIsAskedAbout() {
        Chat chat = aConversation();
        chat.desk
                .doubts("Hoe vraag ik WW aan en wat moet ik dan doen?", "ww-aanvragen", "omscholen")
                .recognises("hoe vraag ik ww aan", "ww-aanvragen");
        chat.started().says("Hoe vraag ik WW aan en wat moet ik dan doen?");

        assertThat(chat.reply()).contains("<clarify>").doesNotContain("Je vraagt WW aan bij UWV.");
    }

    @Test
    void anAnswerThatDoesNotFitLeadsToWhatElseItMayBeAndThenToACoachWhoReadsTheQuestion() {
        Chat chat = aConversation();
        chat.desk.recognises(ASKED, List.of(new Candidate("ww-aanvragen", 0.9), new Candidate("omscholen", 0.2)));
        chat.started().says(ASKED);
        assertThat(chat.offered()).endsWith("_misfit");

        assertThat(chat.presses("_misfit").reply()).contains("<clarify>");
        assertThat(chat.offered()).containsExactly("topic:omscholen", "_none", "_coach");
        assertThat(chat.presses("_none").reply()).contains("<not_answered>", ASKED);
        assertThat(chat.presses("_coach").handOff().wish()).isEqualTo(ASKED);
    }

    @Test
    void whoWaitsForACoachAlreadyPassesAQuestionOnThatGotNoAnswer() {
        Chat chat = aConversation();
        chat.desk.recognises(ASKED, "ww-aanvragen");
        chat.started().says("praat met een coach").says(ASKED);

        assertThat(chat.says("dat bedoel ik niet").reply()).contains("<missed_waiting>", ASKED);
        assertThat(chat.offered()).contains("_pass_on");
        assertThat(chat.presses("_pass_on").handOff().wish()).contains(ASKED);
        assertThat(chat.presses("_pass_on").reply()).contains("<old_button>");
    }

    @Test
    void thatTheAnswerDoesNotFitMayBeSaidInWords() {
        Chat chat = aConversation();
        chat.desk.recognises(ASKED, "ww-aanvragen");

        assertThat(chat.started().says(ASKED, "dat bedoel ik niet").reply()).contains("<not_answered>", ASKED);
    }

    @Test
    void whatIsPrivateIsNotCarriedToACoachUnasked() {
        Chat chat = aConversation();
        chat.desk.recognises("ik ben ziek, hoe vraag ik ww aan?", "ww-aanvragen");
        chat.started().says("ik ben ziek, hoe vraag ik ww aan?");

        assertThat(chat.offered()).doesNotContain("_misfit");
    }

    @Test
    void twiceNotUnderstoodOffersACoach() {
        Chat chat = aConversation().started().says("brabbel");
        assertThat(chat.reply()).contains("<missed_once>");
        assertThat(chat.says("brabbel").reply()).contains("<missed_twice>");
        assertThat(chat.offered()).contains("_coach", "flow:check");
    }

    @Test
    void anAnswerInBetweenStartsTheCountAnew() {
        Chat chat = aConversation();
        chat.desk.recognises(ASKED, "ww-aanvragen");

        assertThat(chat.started().says("brabbel", ASKED, "brabbel").reply()).contains("<missed_once>");
    }

    @Test
    void askingForAPersonIsAnsweredByTheHandOffItself() {
        Chat chat = aConversation();
        chat.desk.recognises("kan ik iemand bellen", "mens-spreken");
        chat.started().says("kan ik iemand bellen");

        assertThat(chat.reply()).contains("<handoff_receipt>").doesNotContain("Dit leest nooit iemand");
    }

    @Test
    void aQuestionInAnotherLanguageIsAnsweredInItWhereTheTextExists() {
        Chat chat = aConversation();
        chat.desk
                .recognises("about ww", "ww-aanvragen", Language.EN)
                .recognises("only dutch", "alleen-dutch", Language.EN);
        chat.started();

        assertThat(chat.says("about ww").reply()).contains("EN Je vraagt WW aan");
        assertThat(chat.state().language()).isEqualTo(Language.NL);
        assertThat(chat.says("only dutch").reply())
                .contains("Alleen Nederlands.")
                .doesNotContain("<answer_in_dutch>");
        assertThat(chat.says("english", "only dutch").reply()).contains("<answer_in_dutch>", "Alleen Nederlands.");
    }

    @Test
    void aTopicOffersItsOwnWaysOnWhenNoQuestionWaits() {
        Chat chat = aConversation().started().presses("topic:omscholen");

        assertThat(chat.offered()).containsExactly("flow:check", "_coach", "_menu");
        assertThat(((Event.Message) chat.turn().events().get(0)).body().text()).isEqualTo("Over omscholen");
    }

    @Test
    void aSchemeIsExplainedByNameAndTheQuestionComesBack() {
        Chat chat = atMunicipality().presses("scheme:stap");

        assertThat(chat.reply()).contains("**Kaart stap**", "Wie beslist.", "<back_to_question>", "Vraag gemeente?");
        assertThat(chat.lastReply().vouchers()).hasSize(1);
        assertThat(chat.state().explained()).containsExactly("stap");
    }

    @Test
    void whenTheDeskHasNoCardTheCatalogueIsQuoted() {
        Chat chat = aConversation().started();
        chat.desk.knowsSchemes = false;

        assertThat(chat.presses("scheme:stap").reply()).contains("**STAP**", "Betaalt een cursus.", "UWV beslist.");
        assertThat(chat.lastReply().vouchers()).isEmpty();
    }
}
