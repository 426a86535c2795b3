package nl.coachopdebank.conversation;

import static nl.coachopdebank.conversation.Chat.aConversation;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import nl.coachopdebank.conversation.CoachInput.Action;
import nl.coachopdebank.conversation.HandOff.State;
import org.junit.jupiter.api.Test;

/** While nobody has come yet. */
class WaitingTest {
    private static Chat waiting() {
        return aConversation().inTheCheck().says("ik wil rust", "coach");
    }

    private static Chat held() {
        return waiting().coach("anna", Action.TAKE);
    }

    @Test
    void aMissedPromiseIsSaidWithANewOne() {
        Chat chat = waiting().at("2026-11-23T12:00:00Z").timer("promise");

        assertThat(chat.reply()).contains("<promise_missed> vandaag voor 16 uur");
        assertThat(chat.handOff().promise().by()).isEqualTo(Instant.parse("2026-11-23T15:00:00Z"));
        assertThat(chat.turn().timers())
                .containsExactly(new TimerChange("promise", Instant.parse("2026-11-23T15:00:00Z")));
    }

    @Test
    void whoComesBackAfterATimerStillHearsWhereTheTalkWas() {
        Chat chat = aConversation().inTheCheck().says("ik wil rust", "coach", "ja");
        chat.after(Duration.ofHours(3)).timer("promise").after(Duration.ofMinutes(5));

        assertThat(chat.returns().reply()).contains("<welcome_back>", "Je was bij vraag 2 van 9.");
        assertThat(chat.says("Kampen").reply()).doesNotContain("<welcome_back>");
    }

    @Test
    void aNoteOfACoachIsNoTalk() {
        Chat chat = waiting().after(Duration.ofMinutes(40)).coach("bas", Action.NOTE, "Belt morgen.", "");

        assertThat(chat.says("Kampen").reply()).contains("<welcome_back>");
    }

    @Test
    void aTimerThatFiresTooEarlyOrTooLateSaysNothing() {
        assertThat(waiting().timer("promise").turn().events()).isEmpty();
        assertThat(held().at("2026-11-23T12:00:00Z").timer("promise").turn().events())
                .isEmpty();
        assertThat(held().timer("lapse").turn().events()).isEmpty();
        assertThat(aConversation().started().timer("promise").turn().events()).isEmpty();
        assertThat(waiting().timer("anders").turn().events()).isEmpty();
    }

    @Test
    void aRequestThatNobodyTookLapsesHonestly() {
        Chat chat = waiting().after(Duration.ofDays(14)).timer("lapse");

        assertThat(chat.reply()).contains("<handoff_lapsed>");
        assertThat(chat.handOff().state()).isEqualTo(State.LAPSED);
        assertThat(chat.state().holder()).isEqualTo(Holder.BOT);
        assertThat(chat.turn().timers())
                .containsExactly(new TimerChange("promise", null), new TimerChange("lapse", null));
        assertThat(chat.says("coach").handOff().id()).endsWith("-2");
    }
}
