package nl.coachopdebank.conversation;

import static nl.coachopdebank.conversation.Chat.aConversation;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import nl.coachopdebank.conversation.CoachInput.Action;
import org.junit.jupiter.api.Test;

/** What is remembered of how a hand-off began. */
class FirstTalkTest {
    private static final Instant PROMISED = Instant.parse("2026-11-23T12:00:00Z");

    private static Chat waiting() {
        return aConversation().inTheCheck().says("ik wil rust", "coach", "ja");
    }

    @Test
    void nobodyTookOrAnsweredWhatStillWaits() {
        assertThat(waiting().handOff().first()).isEqualTo(FirstTalk.promised(PROMISED));
    }

    @Test
    void theTakeAndTheFirstWordCount() {
        Chat chat = waiting().coach("anna", Action.TAKE);
        Instant taken = chat.now();
        chat.after(Duration.ofMinutes(3)).coach("anna", Action.WRITE, "Hoi", "");
        Instant answered = chat.now();
        chat.after(Duration.ofMinutes(3)).coach("anna", Action.WRITE, "Ben je daar?", "");

        assertThat(chat.handOff().first()).isEqualTo(new FirstTalk(PROMISED, taken, "loopbaancoach", answered));
        assertThat(chat.handOff().first().isTakenInTime()).isTrue();
        assertThat(chat.handOff().first().isAnsweredInTime()).isTrue();
    }

    @Test
    void aTransferAndWhoTakesItNextChangeNothing() {
        Chat chat = waiting().coach("anna", Action.TAKE);
        FirstTalk first = chat.handOff().first();
        chat.after(Duration.ofHours(1)).coach("anna", Action.TRANSFER, "", "werkcoach");
        chat.after(Duration.ofDays(40)).coach("bram", Action.TAKE);

        assertThat(chat.handOff().role()).isEqualTo("werkcoach");
        assertThat(chat.handOff().first()).isEqualTo(first);
    }

    @Test
    void aMissedPromiseStaysMissedThoughItIsMadeAnew() {
        Chat chat = waiting().after(Duration.ofHours(5)).timer("promise").coach("anna", Action.TAKE);

        assertThat(chat.handOff().promise().by()).isAfter(PROMISED);
        assertThat(chat.handOff().first().promisedBy()).isEqualTo(PROMISED);
        assertThat(chat.handOff().first().isTakenInTime()).isFalse();
    }

    @Test
    void whoTakesWithoutAWordDidNotAnswer() {
        Chat chat = waiting()
                .coach("anna", Action.TAKE)
                .after(Duration.ofMinutes(30))
                .timer("away");

        assertThat(chat.handOff().first().isTakenInTime()).isTrue();
        assertThat(chat.handOff().first().isAnsweredInTime()).isFalse();
    }
}
