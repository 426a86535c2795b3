package nl.coachopdebank.conversation;

import static nl.coachopdebank.conversation.Chat.aConversation;
import static nl.coachopdebank.conversation.Chat.afterTheCheck;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A resident changes an answer when the advice was given. */
class CorrectionsAfterAdviceTest {
    @Test
    void theAdviceIsSaidAgainWithTheNewAnswer() {
        Chat chat = afterTheCheck().says("nee, ik ben 58");

        assertThat(chat.reply())
                .contains(
                        "<corrected>",
                        "**Label leeftijd**: Ouder dan 55",
                        "<advice_changed>",
                        "<advice_new>",
                        "**Een coach**")
                .doesNotContain("<summary>", "Dit is advies", "**Vouchers**");
        assertThat(chat.state().advice().routes()).extracting(Advice.Route::id).contains("coach");
    }

    @Test
    void byButtonTheQuestionComesAgainAndThenTheAdvice() {
        Chat chat = afterTheCheck().presses("_correct");
        assertThat(chat.reply()).contains("<what_to_correct>");
        assertThat(chat.offered()).contains("_edit:wens", "_edit:leeftijd", "_continue");

        chat.presses("_edit:gemeente");
        assertThat(chat.question()).isEqualTo("gemeente");
        assertThat(chat.says("Haarlem").reply()).contains("<corrected>", "<advice_same>");
        assertThat(chat.state().region()).isEqualTo("zkij");
    }

    @Test
    void theSameAnswerAgainChangesNothing() {
        Chat chat = afterTheCheck().presses("_edit:leeftijd").says("53");

        assertThat(chat.reply()).contains("<advice_same>").doesNotContain("<corrected>");
    }

    @Test
    void anOldAnswerButtonCorrects() {
        Chat chat = afterTheCheck().presses("leeftijd:boven_55");

        assertThat(chat.fact("leeftijd")).isEqualTo("boven_55");
        assertThat(chat.reply()).contains("<corrected>", "<advice_changed>");
    }

    @Test
    void itWorksFromTheMenuToo() {
        assertThat(afterTheCheck().says("menu", "nee, ik ben 58").reply()).contains("<corrected>", "<advice_changed>");
        assertThat(afterTheCheck().says("menu").presses("leeftijd:boven_55").reply())
                .contains("<corrected>", "<advice_changed>");
        assertThat(afterTheCheck().says("menu").presses("_edit:wens").question())
                .isEqualTo("wens");
    }

    @Test
    void aNewQuestionIsAskedOfTheReleaseThatIsLiveAndTheOldAdviceNoLongerStands() {
        Chat chat = afterTheCheck().presses("situatie:contract");

        assertThat(chat.question()).isEqualTo("einde_werk");
        assertThat(chat.state().release()).isEqualTo("r1");
        assertThat(chat.state().advice()).isNull();
        assertThat(chat.says("juli").reply()).contains("Dit is advies voor Kampen.");
        assertThat(chat.state().release()).isEmpty();
    }

    @Test
    void aChangeInAnotherFlowChangesTheAdviceThatACoachSees() {
        Chat chat = afterTheCheck();
        chat.desk.openFacts.add("gemeente");
        chat.presses("flow:vouchers").presses("leeftijd:boven_55");

        assertThat(chat.state().advice().routes()).extracting(Advice.Route::id).contains("coach");
    }

    @Test
    void whatIsGoneIsNamedAndTheWholeAdviceIsOnePressAway() {
        Chat chat = afterTheCheck().says("nee, ik ben 58", "nee, ik ben 40");

        assertThat(chat.reply()).contains("<advice_gone>", "- Een coach").doesNotContain("<advice_new>");
        assertThat(chat.presses("_summary").reply()).contains("<summary>", "Dit is advies voor Kampen.");
    }

    @Test
    void theSummaryCanBeAskedForInWords() {
        assertThat(afterTheCheck().says("menu", "mijn advies").reply()).contains("<summary>", "Dit is advies");
        assertThat(aConversation().inTheCheck().says("rust", "mijn advies").reply())
                .contains("<no_advice_yet>", "Label wens", "Vraag gemeente?");
    }
}
