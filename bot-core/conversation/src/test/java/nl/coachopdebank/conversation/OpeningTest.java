package nl.coachopdebank.conversation;

import static nl.coachopdebank.conversation.Chat.aConversation;
import static nl.coachopdebank.conversation.Chat.afterTheCheck;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The first words, and the words after a pause. */
class OpeningTest {
    @Test
    void theFirstMessageSaysThatItIsAChatbotAndOffersACoach() {
        Chat chat = aConversation().started();

        assertThat(chat.replies()).hasSize(1);
        assertThat(chat.reply()).contains("Ik ben een chatbot, geen mens.");
        assertThat(chat.offered()).containsExactly("flow:check", "_coach");
        assertThat(chat.replies().get(0).name()).isEqualTo("Chatbot");
    }

    @Test
    void aDoorThatAsksForAFlowGetsTheWelcomeFirstAndOnlyThatFlowsChoices() {
        Chat chat = aConversation().inTheCheck();

        assertThat(chat.replies()).hasSize(2);
        assertThat(chat.replies().get(0).body().text()).contains("chatbot");
        assertThat(chat.replies().get(0).body().choices()).isEmpty();
        assertThat(chat.offered()).containsExactly("wens:ander_werk", "wens:leren", "_skip", "_why", "_coach");
    }

    @Test
    void aDoorThatAsksForAnUnknownFlowGetsTheWelcome() {
        assertThat(aConversation().started("", "nl", "weg").offered()).containsExactly("flow:check", "_coach");
    }

    @Test
    void anUnknownLanguageBecomesDutch() {
        assertThat(aConversation().started("", "xx", "").reply()).startsWith("Ik ben");
        assertThat(aConversation().started("", "en", "").reply()).startsWith("EN Ik ben");
    }

    @Test
    void theWelcomeHoldsNothingPersonalSoThatItMayBeStoredOnce() {
        assertThat(aConversation().started().lastReply().personal()).isFalse();
    }

    @Test
    void afterAPauseTheBotSaysWhoItIsAndWhereTheTalkWas() {
        Chat chat = aConversation().inTheCheck().says("rust", "Kampen").presses("situatie:werk");
        chat.after(Duration.ofDays(3)).returns();

        assertThat(chat.reply()).contains("<welcome_back>", "Je was bij vraag 4 van 8.", "Vraag sector?");
    }

    @Test
    void aReloadShortlyAfterSaysNothing() {
        Chat chat = aConversation().inTheCheck().after(Duration.ofMinutes(29)).returns();

        assertThat(chat.turn().events()).isEmpty();
    }

    @Test
    void anAnswerAfterAPauseCountsAndGetsTheRecapToo() {
        Chat chat = aConversation()
                .inTheCheck()
                .says("rust")
                .after(Duration.ofHours(5))
                .says("Kampen");

        assertThat(chat.reply()).contains("<welcome_back>", "Je was bij vraag 2 van 9.", "Vraag situatie?");
        assertThat(chat.fact("gemeente")).isEqualTo("kampen");
    }

    @Test
    void aFlowThatWasStoppedIsOfferedWithItsPlaceInTheRow() {
        Chat chat = aConversation().inTheCheck().says("rust", "Kampen", "stop");
        chat.after(Duration.ofDays(1)).returns();

        assertThat(chat.reply())
                .contains("<welcome_back>", "Je was bij vraag 3 van 9.")
                .doesNotContain("Vraag");
        assertThat(chat.offered()).containsExactly("flow:check", "_coach", "_menu");
    }

    @Test
    void aConversationThatACoachHoldsIsLeftToTheCoach() {
        Chat chat = aConversation().inTheCheck().says("coach").coach("anna", CoachInput.Action.TAKE);

        assertThat(chat.after(Duration.ofDays(1)).returns().turn().events()).isEmpty();
    }

    @Test
    void withoutAnOpenQuestionTheMenuComes() {
        Chat chat = afterTheCheck().after(Duration.ofDays(1)).returns();

        assertThat(chat.reply())
                .contains("<welcome_back>", "Dit kun je hier doen.")
                .doesNotContain("Je was bij vraag");
    }
}
