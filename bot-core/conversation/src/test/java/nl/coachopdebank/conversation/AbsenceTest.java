package nl.coachopdebank.conversation;

import static nl.coachopdebank.conversation.Chat.aConversation;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import nl.coachopdebank.conversation.CoachInput.Action;
import nl.coachopdebank.conversation.Consent.Given;
import nl.coachopdebank.conversation.HandOff.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A coach holds a conversation and is not there. */
class AbsenceTest {
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    private static Chat held() {
        return aConversation().inTheCheck().says("ik wil rust", "coach", "ja").coach("anna", Action.TAKE);
    }

    private static TimerChange away(Chat chat) {
        return chat.timers.stream()
                .filter(change -> change.timer().equals("away"))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    @Test
    void aWordOfTheCoachIsDueHalfAnHourAfterTheTakeAndAfterEachOfTheResident() {
        Chat chat = held();
        assertThat(away(chat).due()).isEqualTo(chat.now().plus(HALF_AN_HOUR));
        chat.after(Duration.ofMinutes(5)).says("hallo?");
        assertThat(away(chat).due()).isEqualTo(chat.now().plus(HALF_AN_HOUR));
        chat.after(Duration.ofMinutes(5)).presses("wens:leren");
        assertThat(away(chat).due()).isEqualTo(chat.now().plus(HALF_AN_HOUR));
    }

    @ParameterizedTest
    @EnumSource(names = {"WRITE", "TRANSFER", "RETURN", "CLOSE"})
    void nothingIsDueOnceTheCoachSpokeOrHoldsItNoLonger(Action action) {
        assertThat(away(held().says("hallo?").coach("anna", action, "Hoi", "werkcoach"))
                        .due())
                .isNull();
    }

    @Test
    void theBotComesBackAndSaysHonestlyWhyAndTheRequestWaitsAgain() {
        Chat chat = held().says("hallo?");
        HandOff before = chat.handOff();
        chat.after(HALF_AN_HOUR).timer("away");

        assertThat(chat.reply()).contains("<coach_away> Anna", "vandaag voor 13 uur", before.receipt());
        assertThat(chat.state().holder()).isEqualTo(Holder.WAITING);
        assertThat(chat.handOff().state()).isEqualTo(State.REQUESTED);
        assertThat(chat.handOff().takenBy()).isNull();
        assertThat(chat.handOff().promise()).isEqualTo(before.promise());
        assertThat(chat.handOff().consent().given()).isEqualTo(Given.ALL);
        assertThat(chat.handOff().requestedAt()).isEqualTo(before.requestedAt());
        assertThat(chat.handOff().notes())
                .containsExactly(new HandOff.Note(chat.now(), "Chatbot", "<coach_away_note> Anna"));
        assertThat(chat.turn().timers()).extracting(TimerChange::timer).contains("promise", "lapse");
        assertThat(chat.says("Kampen").question()).isEqualTo("situatie");
        assertThat(chat.coach("bas", Action.TAKE).turn().outcome()).isEqualTo(Outcome.DONE);
    }

    @Test
    void whoAnswersAtOnceIsNotWelcomedASecondTime() {
        Chat chat = held().says("hallo?").after(HALF_AN_HOUR).timer("away");

        assertThat(chat.after(Duration.ofSeconds(20)).says("Kampen").reply()).doesNotContain("<welcome_back>");
        assertThat(chat.after(Duration.ofDays(2)).says("ik heb werk").reply()).contains("<welcome_back>");
    }

    @Test
    void theSafetySignalStaysOnTheList() {
        Chat chat = held().says("ik wil niet meer leven").after(HALF_AN_HOUR).timer("away");

        assertThat(chat.handOff().safety()).isEqualTo("suicide");
    }

    @Test
    void aPromiseThatPassedMeanwhileIsMadeAnew() {
        Chat chat = held().after(Duration.ofHours(5))
                .says("hallo?")
                .after(HALF_AN_HOUR)
                .timer("away");

        assertThat(chat.handOff().promise().by()).isAfter(chat.now());
    }

    @Test
    void theTimerOfAnEarlierTalkChangesNothing() {
        assertThat(held().coach("anna", Action.RETURN).timer("away").turn().events())
                .isEmpty();
        assertThat(held().coach("anna", Action.TRANSFER, "", "werkcoach")
                        .timer("away")
                        .turn()
                        .events())
                .isEmpty();
    }

    @Test
    void aTeamLeadPutsARequestBackOnTheList() {
        Chat chat = held().lead("tineke", Action.FREE, "", "");

        assertThat(chat.turn().outcome()).isEqualTo(Outcome.DONE);
        assertThat(chat.handOff().state()).isEqualTo(State.REQUESTED);
        assertThat(chat.handOff().notes().get(0).by()).isEqualTo("Tineke");
        assertThat(chat.reply()).contains("<coach_away> Anna");
        assertThat(away(chat).due()).isNull();
    }

    @Test
    void aTeamLeadGivesBackOrPassesOnWhatAColleagueHolds() {
        assertThat(held().lead("tineke", Action.RETURN, "Anna is ziek.", "")
                        .handOff()
                        .state())
                .isEqualTo(State.RETURNED);
        assertThat(held().lead("tineke", Action.TRANSFER, "", "werkcoach")
                        .handOff()
                        .role())
                .isEqualTo("werkcoach");
    }

    @Test
    void aTeamLeadDoesNotSpeakOrCloseForAColleague() {
        assertThat(held().lead("tineke", Action.WRITE, "Hoi", "").turn().outcome())
                .isEqualTo(Outcome.refused("Anna"));
        assertThat(held().lead("tineke", Action.CLOSE, "", "light").turn().outcome())
                .isEqualTo(Outcome.refused("Anna"));
        assertThat(aConversation()
                        .inTheCheck()
                        .says("ik wil rust", "coach")
                        .lead("tineke", Action.FREE, "", "")
                        .turn()
                        .outcome())
                .isEqualTo(Outcome.refused("not-held"));
    }
}
