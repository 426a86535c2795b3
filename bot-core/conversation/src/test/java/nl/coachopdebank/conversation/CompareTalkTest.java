package nl.coachopdebank.conversation;

import static nl.coachopdebank.conversation.Chat.aConversation;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Two schemes beside each other; the transcripts show how they are asked for in words. */
class CompareTalkTest {
    @Test
    void theButtonOfAListShowsTheFirstTwo() {
        Chat chat = aConversation();
        chat.desk.vouchers = List.of(FakeDesk.card("stap"), FakeDesk.card("slim"));
        chat.started("", "nl", "vouchers");
        assertThat(chat.offered()).contains("compare:stap,slim");

        chat.presses("compare:stap,slim");

        assertThat(chat.reply()).contains("<compared>", "- Kaart stap: Betaalt.", "- Kaart slim: Betaalt.");
        assertThat(chat.offered()).contains("scheme:stap", "scheme:slim", "_coach");
        assertThat(chat.state().explained()).contains("stap", "slim");
    }

    @Test
    void onWhatsAppAListIsFullWithoutIt() {
        Chat chat = aConversation();
        chat.desk.vouchers = List.of(FakeDesk.card("stap"), FakeDesk.card("slim"));

        assertThat(chat.startedOnWhatsApp().presses("flow:vouchers").offered())
                .noneMatch(value -> value.startsWith("compare:"));
    }

    @Test
    void anOldButtonOfASchemeThatIsGoneSaysSo() {
        Chat chat = aConversation().started();

        assertThat(chat.presses("compare:weg,slim").reply()).contains("<old_button>");
        assertThat(chat.presses("compare:slim").reply()).contains("<old_button>");
    }

    @Test
    void whenTheDeskDoesNotAnswerOneIsExplainedFromTheCatalogue() {
        Chat chat = aConversation();
        chat.desk.knowsSchemes = false;

        assertThat(chat.started().presses("scheme:slim").offered()).noneMatch(value -> value.startsWith("compare:"));
    }

    @Test
    void aQuestionThatWaitsIsPutAgain() {
        Chat chat = aConversation().started("", "nl", "check");

        chat.presses("compare:stap,slim");

        assertThat(chat.question()).isEqualTo("wens");
        assertThat(chat.offered()).doesNotContain("scheme:stap");
    }
}
