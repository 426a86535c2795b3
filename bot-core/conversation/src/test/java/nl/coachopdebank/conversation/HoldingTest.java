package nl.coachopdebank.conversation;

import static nl.coachopdebank.conversation.Chat.aConversation;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import nl.coachopdebank.conversation.CoachInput.Action;
import nl.coachopdebank.conversation.Event.Sender;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** While a coach has the floor. */
class HoldingTest {
    private static Chat waiting() {
        return aConversation().inTheCheck().says("ik wil rust", "coach");
    }

    private static Chat held() {
        return waiting().coach("anna", Action.TAKE);
    }

    @Test
    void takingSaysFirstThatAPersonIsThereAndThenGivesTheFloor() {
        Chat chat = held();

        assertThat(chat.turn().events()).hasSize(2);
        assertThat(chat.reply()).contains("<coach_joined> Anna");
        assertThat(((Event.Status) chat.turn().events().get(1)).coach()).isEqualTo("Anna");
        assertThat(chat.turn().timers())
                .containsExactly(
                        new TimerChange("promise", null),
                        new TimerChange("lapse", null),
                        new TimerChange("away", chat.now().plus(Duration.ofMinutes(30))));
        assertThat(chat.handOff().takenBy()).isEqualTo("anna");
    }

    @Test
    void theSecondCoachIsToldWhoWasFirst() {
        Chat chat = held().coach("bas", Action.TAKE);

        assertThat(chat.turn().outcome()).isEqualTo(Outcome.refused("Anna"));
        assertThat(chat.turn().events()).isEmpty();
        assertThat(chat.handOff().takenBy()).isEqualTo("anna");
    }

    @Test
    void takingTwiceIsHarmlessForTheFirst() {
        Chat chat = held().coach("anna", Action.TAKE);

        assertThat(chat.turn().outcome()).isEqualTo(Outcome.DONE);
        assertThat(chat.turn().events()).isEmpty();
        assertThat(chat.state().epoch()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hallo?", "coach", "menu", "ja", "111222333"})
    void theBotIsSilentWhateverIsSaid(String text) {
        Chat chat = held().says(text);

        assertThat(chat.replies()).isEmpty();
        assertThat(chat.turn().events()).hasSize(1);
    }

    @Test
    void theBotIsSilentWhateverIsPressedOrReloaded() {
        assertThat(held().presses("wens:leren").replies()).isEmpty();
        assertThat(held().after(Duration.ofDays(2)).returns().replies()).isEmpty();
    }

    @Test
    void theCoachWritesUnderTheirOwnName() {
        Chat chat = held().coach("anna", Action.WRITE, "Hoi!", "");
        Event.Message message = (Event.Message) chat.turn().events().get(0);

        assertThat(message.from()).isEqualTo(Sender.COACH);
        assertThat(message.name()).isEqualTo("Anna");
        assertThat(message.body().text()).isEqualTo("Hoi!");
        assertThat(message.messageId()).doesNotContain("anna");
    }

    @ParameterizedTest
    @CsvSource({"WRITE", "TRANSFER", "RETURN", "CLOSE", "FREE"})
    void whoDoesNotHoldChangesNothing(Action action) {
        assertRefused(waiting(), action, "not-held");
        assertRefused(held(), action, "Anna");
        assertRefused(held().coach("anna", Action.CLOSE), action, "gone");
    }

    private void assertRefused(Chat chat, Action action, String why) {
        Conversation before = chat.state();
        chat.coach("bas", action);

        assertThat(chat.turn().outcome()).isEqualTo(Outcome.refused(why));
        assertThat(chat.turn().events()).isEmpty();
        assertThat(chat.state().handOff()).isEqualTo(before.handOff());
        assertThat(chat.state().holder()).isEqualTo(before.holder());
    }

    @Test
    void aHandOffThatIsNotThereIsGone() {
        assertThat(aConversation().started().coach("anna", Action.TAKE).turn().outcome())
                .isEqualTo(Outcome.refused("gone"));
    }

    @Test
    void aNoteIsForCoachesOnly() {
        Chat chat = waiting().coach("bas", Action.NOTE, "Belt morgen.", "");

        assertThat(chat.turn().events()).isEmpty();
        assertThat(chat.handOff().notes()).containsExactly(new HandOff.Note(chat.now(), "Bas", "Belt morgen."));
    }
}
