package nl.coachopdebank.conversation;

import static nl.coachopdebank.conversation.Chat.aConversation;
import static nl.coachopdebank.conversation.Chat.afterTheCheck;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type that is neither a question nor an answer. */
class ReactionsTest {
    @ParameterizedTest
    @ValueSource(strings = {"ja", "ok", "ja doe maar"})
    void aYesToAnOfferedFlowBeginsIt(String text) {
        assertThat(aConversation().started().says(text).question()).isEqualTo("wens");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nee", "pff", "haha"})
    void aNoOrASighIsNotTakenForAQuestionAndTheButtonsStay(String text) {
        Chat chat = aConversation().started().says(text);

        assertThat(chat.reply()).contains("<all_right>").doesNotContain("<missed_once>");
        assertThat(chat.offered()).containsExactly("flow:check", "_coach", "_menu");
    }

    @Test
    void fearIsAnsweredWithKindnessOnceAndNotWithAGuess() {
        Chat chat = aConversation().started();
        chat.desk.doubts("ik ben bang", "omscholen", "ww-aanvragen");

        assertThat(chat.says("ik ben bang").reply())
                .containsOnlyOnce("<sympathy>")
                .doesNotContain("<clarify>");
        assertThat(chat.offered()).contains("_coach");
    }

    @Test
    void fearWithinAQuestionIsHeardBeforeTheHelp() {
        Chat chat = aConversation().inTheCheck().says("rust", "ik ben bang");

        assertThat(chat.reply()).containsSubsequence("<sympathy>", "Hulp gemeente.");
        assertThat(chat.says("ik ben bang").reply()).doesNotContain("<sympathy>");
    }

    @Test
    void aWishThatHoldsAFearIsKept() {
        assertThat(aConversation().inTheCheck().says("ik ben bang voor ontslag").fact("wens"))
                .isEqualTo("ik ben bang voor ontslag");
    }

    @Test
    void aSighAtAChoiceGetsPatienceThenExamples() {
        Chat chat = aConversation().inTheCheck().says("rust", "pff");

        assertThat(chat.reply()).contains("<take_your_time>", "Vraag gemeente?").doesNotContain("Hulp");
        assertThat(chat.says("pff").reply()).contains("Voorbeeld gemeente.");
    }

    @Test
    void aYesNeverAsksForACoach() {
        assertThat(afterTheCheck().says("ja").state().holder()).isEqualTo(Holder.BOT);
    }

    @Test
    void aStoryToldUnaskedBeginsTheCheckWithWhatItTells() {
        Chat chat = aConversation().started().says("ik woon in Kampen, ben 44 jaar en zit in de ww");

        assertThat(chat.reply()).contains("<also_noted>", "Goed dat je dit uitzoekt.", "Vraag wens?");
        assertThat(chat.fact("gemeente")).isEqualTo("kampen");
        assertThat(chat.fact("situatie")).isEqualTo("ww");
        assertThat(aConversation()
                        .started()
                        .says("woon in Kampen en zit in de ww, mag dat?")
                        .fact("gemeente"))
                .isNull();
    }

    @Test
    void whoWantsToBeginBegins() {
        Chat chat = aConversation();
        chat.desk.recognises("laten we beginnen", "triage-starten");

        assertThat(chat.started().says("laten we beginnen").question()).isEqualTo("wens");
        assertThat(chat.says("rust", "laten we beginnen").reply())
                .contains("De check is geen toets.", "Vraag gemeente?");
    }

    @Test
    void helpThatIsShownAlreadyIsNotSaidTwice() {
        Chat chat = aConversation();
        chat.desk.recognises("ik heb een deurwaarder", "schulden");

        assertThat(chat.started().says("ik heb een deurwaarder").reply())
                .contains("Geldfit helpt.")
                .doesNotContain("Bel Geldfit op");
    }
}
