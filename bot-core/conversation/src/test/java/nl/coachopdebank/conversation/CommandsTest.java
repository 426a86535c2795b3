package nl.coachopdebank.conversation;

import static nl.coachopdebank.conversation.Chat.aConversation;
import static nl.coachopdebank.conversation.Chat.afterTheCheck;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What can be said anywhere. */
class CommandsTest {
    @Test
    void aSkippedQuestionIsMarkedAndNotAskedAgain() {
        Chat chat = aConversation().inTheCheck().says("rust", "sla over");

        assertThat(chat.state().facts().fact("gemeente").orElseThrow().isSkipped())
                .isTrue();
        assertThat(chat.reply()).contains("<skipped>", "Vraag situatie?");
    }

    @Test
    void everyQuestionMayBeSkipped() {
        Chat chat = aConversation().inTheCheck();
        for (int i = 0; i < 9; i++) {
            chat.presses("_skip");
        }

        assertThat(chat.reply()).contains("Dit is advies voor .", "<summary_skipped>");
        assertThat(chat.state().advice()).isNotNull();
    }

    @Test
    void whyGivesTheReasonAndTheQuestionAgain() {
        Chat chat = aConversation().inTheCheck().says("rust", "waarom");

        assertThat(chat.reply()).contains("Reden gemeente.", "Vraag gemeente?");
    }

    @Test
    void skipAndWhyWithoutAQuestionSayThatNoneIsOpen() {
        assertThat(aConversation().started().says("sla over").reply())
                .contains("<no_question_now>", "Dit kun je hier doen.");
        assertThat(aConversation().started().says("waarom").reply()).contains("<no_question_now>");
    }

    @Test
    void stoppingKeepsTheAnswersAndGoingOnAsksTheSameQuestion() {
        Chat chat = aConversation().inTheCheck().says("rust", "Kampen", "stop");

        assertThat(chat.reply()).contains("<stopped>").doesNotContain("Vraag");
        assertThat(chat.offered()).containsExactly("flow:check", "_menu", "_coach");
        assertThat(chat.says("verder").question()).isEqualTo("situatie");
        assertThat(chat.fact("gemeente")).isEqualTo("kampen");
    }

    @Test
    void theMenuLeavesTheCheckOpenToBeGoneOnWith() {
        Chat chat = aConversation().inTheCheck().says("rust", "menu");

        assertThat(chat.reply()).contains("Dit kun je hier doen.");
        assertThat(chat.offered()).contains("flow:check");
        assertThat(chat.presses("flow:check").question()).isEqualTo("gemeente");
        assertThat(chat.reply()).doesNotContain("Goed dat je dit uitzoekt");
    }

    @Test
    void anAnswerGivenInTheMenuIsNotSwallowed() {
        Chat chat = aConversation().inTheCheck().says("rust", "menu", "blablabla");

        assertThat(chat.reply()).contains("<missed_once>");
        assertThat(chat.offered()).containsExactly("flow:check", "_coach", "_menu");
    }

    @Test
    void startingOverForgetsTheAnswersButNotTheTranscript() {
        Chat chat = afterTheCheck().says("opnieuw");

        assertThat(chat.state().facts().isEmpty()).isTrue();
        assertThat(chat.state().advice()).isNull();
        assertThat(chat.state().lastSeq()).isEqualTo(chat.transcript.size());
        assertThat(chat.presses("flow:check").question()).isEqualTo("wens");
        assertThat(chat.reply()).contains("Goed dat je dit uitzoekt");
    }

    @Test
    void pressingTheCheckAgainWhileItRunsRepeatsItsQuestion() {
        Chat chat = aConversation().inTheCheck().says("rust").presses("flow:check");

        assertThat(chat.question()).isEqualTo("gemeente");
        assertThat(chat.state().path()).noneMatch(entry -> entry.startsWith("^"));
    }

    @Test
    void theLanguageChangesAtAnyMoment() {
        Chat chat = aConversation().inTheCheck().says("rust", "english");

        assertThat(chat.reply()).contains("EN <language_changed>", "EN Vraag gemeente?");
        assertThat(chat.says("Kampen").reply()).contains("EN Vraag situatie?");
        assertThat(chat.says("EN Ik heb WW").fact("situatie")).isEqualTo("ww");
        assertThat(chat.says("nederlands").reply()).contains("Vraag sector?").doesNotContain("EN ");
    }

    @Test
    void myDataIsExplained() {
        assertThat(aConversation().inTheCheck().says("mijn gegevens").reply()).contains("<my_data>");
    }

    @Test
    void howFarWeAreIsSaidAndTheQuestionPutAgain() {
        assertThat(aConversation().inTheCheck().says("rust", "hoe ver zijn we").reply())
                .contains("<progress_said> 2 van 9", "Vraag gemeente?");
        assertThat(aConversation().started().says("hoe ver zijn we").reply()).contains("<no_question_now>");
    }
}
