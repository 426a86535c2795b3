package nl.coachopdebank.conversation;

import static nl.coachopdebank.conversation.Chat.aConversation;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import nl.coachopdebank.conversation.CoachInput.Action;
import org.junit.jupiter.api.Test;

/** What coach and resident fill in together. */
class AnamnesisTest {
    private static Chat held() {
        return aConversation().inTheCheck().says("ik wil rust", "coach", "ja").coach("anna", Action.TAKE);
    }

    @Test
    void holdsWhatWasFilledInLastAndByWhom() {
        Chat chat = held().coach("anna", Action.FILL_IN, "een cursus", "route");
        chat.after(Duration.ofMinutes(1)).coach("anna", Action.FILL_IN, "een baan", "route");

        assertThat(chat.state().anamnesis().entries())
                .containsOnlyKeys("route")
                .containsValue(new Anamnesis.Entry("een baan", chat.handOff().takenByName(), chat.now()));
        assertThat(chat.reply()).as("the resident hears nothing of it").isEmpty();
    }

    @Test
    void takesNothingOfWhoDoesNotHoldTheTalk() {
        Chat chat = held().coach("bram", Action.FILL_IN, "een cursus", "route");

        assertThat(chat.state().anamnesis()).isEqualTo(Anamnesis.NONE);
        assertThat(chat.turn().outcome().done()).isFalse();
    }

    @Test
    void stillLetsTheBotComeBackWhenTheCoachSaysNothingToTheResident() {
        Chat chat = held().says("hallo?");
        chat.after(Duration.ofMinutes(20)).coach("anna", Action.FILL_IN, "een cursus", "route");
        chat.after(Duration.ofMinutes(10)).timer("away");

        assertThat(chat.state().holder()).isEqualTo(Holder.WAITING);
    }

    @Test
    void goesAlongToTheNextRequest() {
        Chat chat =
                held().coach("anna", Action.FILL_IN, "een cursus", "route").coach("anna", Action.CLOSE, "", "light");
        chat.says("coach");

        assertThat(chat.state().anamnesis().entries()).containsKey("route");
    }
}
