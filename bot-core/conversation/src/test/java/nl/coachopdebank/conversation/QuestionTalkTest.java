package nl.coachopdebank.conversation;

import static nl.coachopdebank.conversation.Chat.aConversation;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words about the question instead of an answer to it. */
class QuestionTalkTest {
    private static Chat atMunicipality() {
        return aConversation().inTheCheck().says("rust");
    }

    @ParameterizedTest
    @ValueSource(strings = {"laat maar", "Nee, laat maar.", "pff, geen zin meer", "hou maar op"})
    void whoHasHadEnoughPausesAndCanGoOnLater(String text) {
        Chat chat = atMunicipality().says(text);

        assertThat(chat.reply()).contains("<stopped>").doesNotContain("Vraag gemeente?", "Hulp gemeente.");
        assertThat(chat.offered()).containsExactly("flow:check", "_menu", "_coach");
        assertThat(chat.says("verder").reply()).contains("Vraag gemeente?");
        assertThat(chat.fact("wens")).isEqualTo("rust");
    }

    @Test
    void whoHasHadEnoughAtTheOpenQuestionLeavesNoWish() {
        Chat chat = aConversation().inTheCheck().says("geen zin meer");

        assertThat(chat.reply()).contains("<stopped>");
        assertThat(chat.fact("wens")).isNull();
    }

    @Test
    void aPlaceIsNoWish() {
        Chat chat = aConversation().inTheCheck().says("Kampen");

        assertThat(chat.fact("wens")).isNull();
        assertThat(chat.fact("gemeente")).isEqualTo("kampen");
        assertThat(chat.reply()).contains("Vraag wens?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"geen zin meer in kantoorwerk", "geen zin meer, ik wil de zorg in"})
    void enoughOfTheWorkIsAWish(String wish) {
        assertThat(aConversation().inTheCheck().says(wish).fact("wens")).isEqualTo(wish);
    }

    @Test
    void enoughBesideAnAnswerIsAnAnswer() {
        assertThat(atMunicipality().says("laat maar, Kampen").fact("gemeente")).isEqualTo("kampen");
    }

    @Test
    void whileARequestWaitsLaatMaarIsAboutTheRequest() {
        Chat chat = atMunicipality().says("coach", "ja");

        assertThat(chat.says("laat maar").reply()).contains("<withdraw_ask>").doesNotContain("<stopped>");
    }

    @Test
    void whileConsentIsAskedLaatMaarIsAboutTheRequest() {
        assertThat(atMunicipality().says("coach", "laat maar").reply())
                .contains("<withdraw_ask>")
                .doesNotContain("<stopped>");
    }

    @Test
    void enoughOfTheQuestionsWhileARequestWaitsKeepsTheRequest() {
        Chat chat = atMunicipality().says("coach", "ja", "geen zin meer");

        assertThat(chat.reply()).contains("<stopped>");
        assertThat(chat.offered()).contains("_withdraw");
        assertThat(chat.handOff().isOpen()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"snap ik niet", "pff, wat bedoel je?", "wat bedoel je met gemeente"})
    void whoDoesNotUnderstandIsToldWhatIsAsked(String text) {
        Chat chat = atMunicipality().says(text);

        assertThat(chat.reply())
                .containsSubsequence("<explained>", "Uitleg gemeente.", "Voorbeeld gemeente.", "Vraag gemeente?")
                .doesNotContain("Hulp gemeente.");
        assertThat(chat.offered()).containsExactly("_skip", "_why", "_coach");
    }

    @Test
    void notUnderstandingIsNoFailedAnswer() {
        assertThat(atMunicipality().says("snap ik niet", "xyzzy").reply()).contains("Hulp gemeente.");
    }

    @Test
    void whoStillDoesNotUnderstandIsOfferedTheWayOn() {
        Chat chat = atMunicipality().says("snap ik niet", "wat bedoel je");

        assertThat(chat.reply()).contains("<missed_again>", "Uitleg gemeente.", "Vraag gemeente?");
        assertThat(chat.offered()).startsWith("_coach");
    }

    @Test
    void notUnderstandingWhenNothingWasAskedIsNoQuestionOnATopic() {
        Chat chat = aConversation();
        chat.desk.recognises("snap ik niet", "omscholen");
        chat.started().says("snap ik niet");

        assertThat(chat.reply().strip()).isEqualTo("<unclear>");
        assertThat(chat.offered()).containsExactly("_menu", "_coach");
    }

    @Test
    void notUnderstandingTheOpenQuestionLeavesNoWish() {
        Chat chat = aConversation().inTheCheck().says("snap ik niet");

        assertThat(chat.reply()).contains("Uitleg wens.", "Vraag wens?");
        assertThat(chat.fact("wens")).isNull();
    }

    @Test
    void aChoiceIsPutAgainWithItsButtons() {
        Chat chat = atMunicipality().says("Kampen", "snap ik niet");

        assertThat(chat.offered()).contains("situatie:werk", "situatie:ww", "_skip");
    }
}
