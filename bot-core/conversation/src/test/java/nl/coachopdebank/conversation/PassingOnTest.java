package nl.coachopdebank.conversation;

import static nl.coachopdebank.conversation.Chat.aConversation;
import static nl.coachopdebank.conversation.Chat.afterTheCheck;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import nl.coachopdebank.conversation.CoachInput.Action;
import nl.coachopdebank.conversation.Consent.Given;
import nl.coachopdebank.conversation.HandOff.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A coach passes on, gives back or closes. */
class PassingOnTest {
    private static Chat waiting() {
        return aConversation().inTheCheck().says("ik wil rust", "coach");
    }

    private static Chat held() {
        return waiting().coach("anna", Action.TAKE);
    }

    private static Holder lastStatus(Chat chat) {
        return chat.transcript.stream()
                .filter(Event.Status.class::isInstance)
                .map(event -> ((Event.Status) event).holder())
                .reduce((first, second) -> second)
                .orElse(Holder.BOT);
    }

    @Test
    void aTransferKeepsTheDossierAndThePromiseAndAsksConsentAnew() {
        Chat chat = waiting().says("ja").coach("anna", Action.TAKE);
        HandOff before = chat.handOff();
        chat.coach("anna", Action.TRANSFER, "", "werkcoach");

        assertThat(chat.handOff().state()).isEqualTo(State.REQUESTED);
        assertThat(chat.handOff().role()).isEqualTo("werkcoach");
        assertThat(chat.handOff().receipt()).isEqualTo(before.receipt());
        assertThat(chat.handOff().wish()).isEqualTo(before.wish());
        assertThat(chat.handOff().promise()).isEqualTo(before.promise());
        assertThat(chat.handOff().takenBy()).isNull();
        assertThat(chat.handOff().consent().given()).isEqualTo(Given.OPEN);
        assertThat(chat.handOff().consent().organisation()).isEqualTo("UWV");
        assertThat(chat.reply()).contains("<transferred> werkcoach.", "Mag de werkcoach van UWV");
        assertThat(chat.presses("_consent_none:1:werkcoach").handOff().consent().given())
                .isEqualTo(Given.NONE);
        assertThat(chat.coach("bas", Action.TAKE).turn().outcome()).isEqualTo(Outcome.DONE);
    }

    @Test
    void aPromiseThatHasPassedIsMadeAnew() {
        Chat chat = held().at("2026-11-23T14:00:00Z").coach("anna", Action.TRANSFER, "", "werkcoach");

        assertThat(chat.handOff().promise().by()).isAfter(chat.now());
    }

    @Test
    void aTransferredRequestCanLapseAgain() {
        Chat chat = held().coach("anna", Action.TRANSFER, "", "werkcoach");

        assertThat(chat.turn().timers()).extracting(TimerChange::timer).containsExactly("away", "promise", "lapse");
    }

    @Test
    void givenBackTheBotShowsTheSummarySaysThatItIsTheBotAndRepeatsItsQuestion() {
        Chat chat = held().coach("anna", Action.RETURN, "Zoekt rust.\nBelt *UWV*.", "");

        assertThat(chat.reply())
                .containsSubsequence(
                        "<coach_returned> Anna: Zoekt rust.\nBelt \\*UWV\\*.", "<bot_again>", "Vraag gemeente?");
        assertThat(chat.state().holder()).isEqualTo(Holder.BOT);
        assertThat(chat.handOff().state()).isEqualTo(State.RETURNED);
        assertThat(chat.handOff().closing().agreement()).contains("Zoekt rust.");
        assertThat(chat.says("Kampen").question()).isEqualTo("situatie");
    }

    @Test
    void whoListenedToACoachForLongIsNotWelcomedAgainRightAfterwards() {
        Chat chat = held().after(Duration.ofHours(1)).coach("anna", Action.RETURN, "Klaar.", "");

        assertThat(chat.says("Kampen").reply()).doesNotContain("<welcome_back>");
    }

    @Test
    void givenBackWithoutAQuestionTheMenuIsOffered() {
        Chat chat = afterTheCheck().says("coach").coach("anna", Action.TAKE).coach("anna", Action.RETURN);

        assertThat(chat.offered()).containsExactly("_menu", "_coach");
    }

    @Test
    void closedWithAnAgreementTheResidentGetsACopy() {
        Chat chat = held().coach("anna", Action.CLOSE, "Dinsdag bellen.", "light");

        assertThat(chat.reply()).contains("<coach_closed> Anna", "Afspraak: Dinsdag bellen.");
        assertThat(chat.state().holder()).isEqualTo(Holder.CLOSED);
        assertThat(chat.handOff().closing().outcome()).isEqualTo("light");
        assertThat(chat.handOff().closing().instruments()).containsExactly("A");
    }

    @Test
    void theNextMessageOpensTheTalkAgainAndTheBotSaysWhoItIs() {
        Chat chat = held().coach("anna", Action.CLOSE).says("Kampen");

        assertThat(chat.reply()).contains("<bot_again>", "Vraag situatie?");
        assertThat(chat.state().holder()).isEqualTo(Holder.BOT);
        assertThat(lastStatus(chat)).isEqualTo(Holder.BOT);
        assertThat(chat.says("coach").handOff().id()).endsWith("-2");
    }

    @Test
    void theEpochGrowsEachTimeTheFloorChangesHands() {
        Chat chat = held();
        assertThat(chat.state().epoch()).isEqualTo(2);
        assertThat(chat.coach("anna", Action.TRANSFER, "", "werkcoach").state().epoch())
                .isEqualTo(3);
        assertThat(chat.coach("bas", Action.TAKE)
                        .coach("bas", Action.CLOSE)
                        .state()
                        .epoch())
                .isEqualTo(5);
        assertThat(chat.says("hoi").state().epoch()).isEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kan de coach morgen bellen? mijn nummer is 06 12345678", "mijn nummer is 06 12345678"})
    void aMessageThatIsForTheCoachIsPassedOnWhole(String text) {
        Chat chat = aConversation()
                .inTheCheck()
                .says("rust", "coach", "ja", "Kampen")
                .says(text);

        assertThat(chat.handOff().wish()).endsWith(text);
        assertThat(chat.reply()).contains("<told_coach>", "<coach_decides>", "Vraag situatie?");
        assertThat(chat.fact("einde_werk")).isNull();
    }
}
