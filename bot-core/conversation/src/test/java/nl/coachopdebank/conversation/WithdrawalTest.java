package nl.coachopdebank.conversation;

import static nl.coachopdebank.conversation.Chat.aConversation;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import nl.coachopdebank.conversation.CoachInput.Action;
import nl.coachopdebank.conversation.Consent.Given;
import nl.coachopdebank.conversation.HandOff.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A request for a coach that is no longer wanted. */
class WithdrawalTest {
    private static Chat waiting() {
        return aConversation().inTheCheck().says("ik wil rust", "coach", "ja");
    }

    private static Chat asked() {
        return waiting().says("laat maar");
    }

    @ParameterizedTest
    @ValueSource(strings = {"laat maar", "laat maar, ik hoef geen coach meer", "vraag intrekken"})
    void isAskedOnceMoreBeforeItIsLost(String text) {
        Chat chat = waiting().says(text);

        assertThat(chat.reply()).contains("<withdraw_ask>");
        assertThat(chat.offered()).containsExactly("_withdraw_yes", "_withdraw_no");
        assertThat(chat.handOff().state()).isEqualTo(State.REQUESTED);
        assertThat(chat.state().holder()).isEqualTo(Holder.WAITING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "Ja, trek in", "1", "ja trek maar in", "ja graag intrekken", "trek maar in"})
    void aYesClosesItAndTheQuestionGoesOn(String yes) {
        Chat chat = asked().says(yes);

        assertThat(chat.reply()).contains("<handoff_withdrawn>", "Vraag gemeente?");
        assertThat(chat.handOff().state()).isEqualTo(State.CLOSED);
        assertThat(chat.handOff().closing().outcome()).isEqualTo("withdrawn");
        assertThat(chat.handOff().consent().given()).isEqualTo(Given.NONE);
        assertThat(chat.state().holder()).isEqualTo(Holder.BOT);
        assertThat(chat.turn().timers())
                .containsExactly(new TimerChange("promise", null), new TimerChange("lapse", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nee", "nee, laat staan", "2"})
    void aNoKeepsItWithTheSamePromise(String no) {
        HandOff before = waiting().handOff();
        Chat chat = asked().says(no);

        assertThat(chat.reply()).contains("<handoff_kept> vandaag voor 13 uur " + before.receipt(), "Vraag gemeente?");
        assertThat(chat.handOff()).isEqualTo(before);
    }

    @Test
    void anythingElseThanAnAnswerLeavesItWhereItIs() {
        Chat chat = asked().says("Kampen");

        assertThat(chat.handOff().state()).isEqualTo(State.REQUESTED);
        assertThat(chat.fact("gemeente")).isEqualTo("kampen");
        assertThat(chat.says("ja").handOff().state()).isEqualTo(State.REQUESTED);
    }

    @Test
    void aYesFromEarlierIsAskedAboutAgain() {
        Chat chat = asked().says("nee").presses("_withdraw_yes");

        assertThat(chat.reply()).contains("<withdraw_ask>");
        assertThat(chat.handOff().state()).isEqualTo(State.REQUESTED);
        assertThat(chat.presses("_withdraw_yes").handOff().state()).isEqualTo(State.CLOSED);
    }

    @Test
    void withoutARequestThereIsNothingToTakeBack() {
        Chat chat = aConversation().inTheCheck();

        assertThat(chat.says("vraag intrekken").reply()).contains("<nothing_to_withdraw>", "Vraag wens?");
        assertThat(chat.presses("_withdraw_yes").reply()).contains("<nothing_to_withdraw>");
        assertThat(chat.says("ik wil geen coach meer").reply()).contains("<nothing_to_withdraw>");
        assertThat(chat.says("laat maar").reply()).doesNotContain("withdraw");
    }

    @Test
    void laatMaarZienIsNotMeantSo() {
        assertThat(waiting().says("laat maar zien").reply()).doesNotContain("<withdraw_ask>");
    }

    @Test
    void isTooLateWhenACoachIsThere() {
        Chat chat = asked().coach("anna", Action.TAKE).presses("_withdraw_yes");

        assertThat(chat.replies()).isEmpty();
        assertThat(chat.handOff().state()).isEqualTo(State.TAKEN);
    }

    @Test
    void aCoachWhoComesTooLateIsTold() {
        Chat chat = asked().says("ja").coach("anna", Action.TAKE);

        assertThat(chat.turn().outcome()).isEqualTo(Outcome.refused("gone"));
        assertThat(chat.turn().events()).isEmpty();
    }

    @Test
    void theButtonIsOfferedWhereNothingElseIsAsked() {
        Chat chat = aConversation().started().says("coach", "ja");

        assertThat(chat.says("coach").offered()).contains("_withdraw");
        assertThat(chat.says("menu").offered()).contains("_withdraw");
        assertThat(chat.says("stop").offered()).contains("_withdraw");
        assertThat(chat.says("stop").reply()).contains("<handoff_waiting>");
    }

    @Test
    void aRuleDoesNotAskAgainForWhomTookItBackButTheResidentMay() {
        Chat chat = aConversation()
                .inTheCheck()
                .says("ander werk", "Kampen", "ik heb werk", "horeca", "20 jaar", "53")
                .presses("online:nee", "zorgen:nee")
                .says("ja", "laat maar", "ja")
                .says("nee, ik woon in Zwolle");

        assertThat(chat.reply()).contains("<advice_same>").doesNotContain("<automatic_coach>");
        assertThat(chat.state().holder()).isEqualTo(Holder.BOT);
        assertThat(chat.says("coach").handOff().id()).endsWith("-2");
    }

    @Test
    void anAnswerThatAsksForACoachAfterwardsIsHeard() {
        Chat chat = aConversation()
                .inTheCheck()
                .says("ander werk", "coach", "laat maar", "ja")
                .says("Kampen", "ik heb werk", "horeca", "20 jaar", "53")
                .presses("online:nee", "zorgen:nee");

        assertThat(chat.reply()).contains("<automatic_coach>");
        assertThat(chat.handOff().id()).endsWith("-2");
    }

    @Test
    void afterARestartTheRequestStandsAndCanStillBeTakenBack() {
        Chat chat = waiting().says("opnieuw").after(Duration.ofMinutes(1)).says("laat maar", "ja");

        assertThat(chat.handOff().state()).isEqualTo(State.CLOSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ok", "goed", "mag"})
    void aMereReactionIsNotYetAYes(String text) {
        Chat chat = asked().says(text);

        assertThat(chat.reply()).contains("<withdraw_ask>");
        assertThat(chat.handOff().state()).isEqualTo(State.REQUESTED);
        assertThat(chat.says("ja hoor").handOff().state()).isEqualTo(State.CLOSED);
    }

    @Test
    void geenCoachBesideAWishIsTheWish() {
        Chat chat = aConversation().inTheCheck().says("ik wil geen coach meer maar een opleiding");

        assertThat(chat.fact("wens")).isEqualTo("ik wil geen coach meer maar een opleiding");
        assertThat(chat.reply()).doesNotContain("<nothing_to_withdraw>");
    }

    @Test
    void geenCoachBesideAnAnswerLeavesTheAnswer() {
        Chat chat = aConversation().inTheCheck().says("rust", "geen coach meer, ik woon in Kampen");

        assertThat(chat.fact("gemeente")).isEqualTo("kampen");
        assertThat(chat.reply()).doesNotContain("<nothing_to_withdraw>");
    }
}
