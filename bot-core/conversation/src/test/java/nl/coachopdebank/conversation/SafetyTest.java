package nl.coachopdebank.conversation;

import static nl.coachopdebank.conversation.Chat.aConversation;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import nl.coachopdebank.conversation.CoachInput.Action;
import org.junit.jupiter.api.Test;

/** Safety comes before all else, in every state of the talk. */
class SafetyTest {
    private static final String ALARM = "ik wil niet meer leven";

    @Test
    void theHelpComesAloneAndNothingIsAsked() {
        Chat chat = aConversation().inTheCheck().says("rust", ALARM);

        assertThat(chat.reply()).contains("Bel 0800-0113.").doesNotContain("Vraag");
        assertThat(chat.lastReply().safety().kind()).isEqualTo("suicide");
        assertThat(chat.lastReply().safety().lines()).containsExactly(new SafetyCard.Line("113", "0800-0113"));
        assertThat(chat.offered()).containsExactly("_coach", "flow:check");
        assertThat(chat.fact("gemeente")).isNull();
    }

    @Test
    void theFlowStopsUntilTheResidentGoesOn() {
        Chat chat = aConversation().inTheCheck().says("rust", ALARM, "dank je");

        assertThat(chat.reply()).doesNotContain("Vraag gemeente", "Hulp gemeente");
        assertThat(chat.says("verder").question()).isEqualTo("gemeente");
    }

    @Test
    void anAnswerToTheQuestionThatWaitedGoesOnToo() {
        Chat chat =
                aConversation().inTheCheck().says("rust", "Kampen", "ik heb werk", "horeca", "20 jaar", ALARM, "43");

        assertThat(chat.fact("leeftijd")).isEqualTo("van_27_tot_55");
        assertThat(chat.question()).isEqualTo("online");
    }

    @Test
    void itIsNeverTakenForAWish() {
        assertThat(aConversation().inTheCheck().says(ALARM).fact("wens")).isNull();
    }

    @Test
    void theMessageItselfIsMarkedForTheCoach() {
        Chat chat = aConversation().started().says(ALARM);

        assertThat(((Event.Message) chat.turn().events().get(0)).body().safety().kind())
                .isEqualTo("suicide");
        assertThat(chat.state().flags()).containsExactly("suicide");
        assertThat(chat.says("coach").handOff().safety()).isEqualTo("suicide");
    }

    @Test
    void whileACoachHoldsTheFloorItIsOnlyMarked() {
        Chat chat = aConversation()
                .started()
                .says("coach")
                .coach("anna", Action.TAKE)
                .says(ALARM);

        assertThat(chat.replies()).isEmpty();
        assertThat(((Event.Message) chat.turn().events().get(0)).body().safety())
                .isNotNull();
        assertThat(chat.handOff().safety()).isEqualTo("suicide");
    }

    @Test
    void aLesserSignalNeverHidesAGreaterOne() {
        Chat chat = aConversation().started().says("coach").says(ALARM, "de deurwaarder komt");
        assertThat(chat.handOff().safety()).isEqualTo("suicide");

        Chat later = aConversation().started().says(ALARM, "de deurwaarder komt", "coach");
        assertThat(later.handOff().safety()).isEqualTo("suicide");
    }

    @Test
    void aSignalThatDoesNotStopAddsItsHelpAndTheTalkGoesOn() {
        Chat chat = aConversation().inTheCheck().says("de deurwaarder komt en ik wil werk");

        assertThat(chat.reply()).containsSubsequence("Geldfit helpt.", "Vraag gemeente?");
        assertThat(chat.fact("wens")).contains("deurwaarder");
    }

    @Test
    void anIdiomIsNoSignal() {
        Chat chat = aConversation().inTheCheck().says("ik ga dood van het lachen");

        assertThat(chat.reply()).doesNotContain("0800");
        assertThat(chat.question()).isEqualTo("gemeente");
    }

    @Test
    void itComesBeforeAGreetingAfterAPauseAndBeforeReopening() {
        Chat paused = aConversation().inTheCheck().after(Duration.ofDays(1)).says(ALARM);
        assertThat(paused.reply()).startsWith("Bel 0800-0113.").doesNotContain("<welcome_back>");

        Chat closed = aConversation()
                .started()
                .says("coach")
                .coach("anna", Action.TAKE)
                .coach("anna", Action.CLOSE)
                .says(ALARM);
        assertThat(closed.reply()).startsWith("Bel 0800-0113.");
        assertThat(closed.state().holder()).isEqualTo(Holder.BOT);
    }

    @Test
    void invisibleMarksDoNotHideIt() {
        assertThat(aConversation().started().says("zelf\u200Bmoord").reply()).contains("0800-0113");
    }
}
