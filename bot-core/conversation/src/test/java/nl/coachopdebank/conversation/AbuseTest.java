package nl.coachopdebank.conversation;

import static nl.coachopdebank.conversation.Chat.aConversation;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Insults: a kind refusal, a warning, a pause (H7). */
class AbuseTest {
    private static Chat insulted(int times) {
        Chat chat = aConversation().inTheCheck().says("rust");
        for (int i = 0; i < times; i++) {
            chat.says("rotbot");
        }
        return chat;
    }

    @Test
    void firstItIsRefusedKindlyAndTheQuestionComesBack() {
        assertThat(insulted(1).reply()).contains("Schelden helpt niet.", "Vraag gemeente?");
    }

    @Test
    void thenItIsWarned() {
        assertThat(insulted(2).reply())
                .contains("<abuse_warned>", "Vraag gemeente?")
                .doesNotContain("Schelden helpt niet.");
    }

    @Test
    void thenTheBotPausesAQuarterOfAnHour() {
        Chat chat = insulted(3);
        assertThat(chat.reply()).contains("<abuse_paused> 10.15").doesNotContain("Vraag gemeente?");
        assertThat(chat.offered()).containsExactly("_coach");

        chat.says("Kampen");
        assertThat(chat.reply()).contains("<abuse_pause_goes_on>");
        assertThat(chat.fact("gemeente")).isNull();

        assertThat(chat.after(Duration.ofMinutes(15)).says("Kampen").fact("gemeente"))
                .isEqualTo("kampen");
    }

    @Test
    void safetyAndACoachWorkDuringThePause() {
        assertThat(insulted(3).says("ik wil niet meer leven").reply()).contains("Bel 0800-0113.");
        assertThat(insulted(3).says("coach").state().holder()).isEqualTo(Holder.WAITING);
        assertThat(insulted(3).presses("_coach").state().holder()).isEqualTo(Holder.WAITING);
    }

    @Test
    void afterThePauseTheCountStartsAnew() {
        assertThat(insulted(3).after(Duration.ofMinutes(15)).says("rotbot").reply())
                .contains("Schelden helpt niet.");
    }

    @Test
    void aGoodMessageInBetweenIsForgiving() {
        assertThat(insulted(2).says("Kampen", "ik heb werk", "rotbot").reply()).contains("Schelden helpt niet.");
    }
}
