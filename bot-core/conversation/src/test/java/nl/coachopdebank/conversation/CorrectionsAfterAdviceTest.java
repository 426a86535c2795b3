package nl.coachopdebank.conversation;

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
                        "Dit is advies voor Kampen.",
                        "**Een coach**");
        assertThat(chat.state().advice().routes()).extracting(Advice.Route::id).contains("coach");
    }

    @Test
    void byButtonTheQuestionComesAgainAndThenTheAdvice() {
        Chat chat = afterTheCheck().presses("_correct");
        assertThat(chat.reply()).contains("<what_to_correct>");
        assertThat(chat.offered()).contains("_edit:wens", "_edit:leeftijd", "_continue");

        chat.presses("_edit:gemeente");
        assertThat(chat.question()).isEqualTo("gemeente");
        assertThat(chat.says("Haarlem").reply()).contains("<corrected>", "Dit is advies voor Haarlem.");
        assertThat(chat.state().region()).isEqualTo("zkij");
    }

    @Test
    void theSameAnswerAgainStillGetsTheAdvice() {
        Chat chat = afterTheCheck().presses("_edit:leeftijd").says("53");

        assertThat(chat.reply()).contains("Dit is advies voor Kampen.").doesNotContain("<corrected>");
    }

    @Test
    void anOldAnswerButtonCorrects() {
        Chat chat = afterTheCheck().presses("leeftijd:boven_55");

        assertThat(chat.fact("leeftijd")).isEqualTo("boven_55");
        assertThat(chat.reply()).contains("<corrected>", "Dit is advies");
    }

    @Test
    void itWorksFromTheMenuToo() {
        assertThat(afterTheCheck().says("menu", "nee, ik ben 58").reply()).contains("<corrected>", "Dit is advies");
        assertThat(afterTheCheck().says("menu").presses("leeftijd:boven_55").reply())
                .contains("<corrected>", "Dit is advies");
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
}
