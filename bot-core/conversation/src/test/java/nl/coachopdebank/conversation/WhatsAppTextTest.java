package nl.coachopdebank.conversation;

import static nl.coachopdebank.conversation.Chat.aConversation;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What an editor wrote for WhatsApp alone is said there and nowhere else. */
class WhatsAppTextTest {
    private static final String LABEL = "Werkgever, met mensen";

    private static Chat atTheSituation(Chat chat) {
        return chat.presses("flow:check").says("ander werk", "Kampen");
    }

    private static String labelOf(Chat chat, String value) {
        return chat.lastReply().choices().stream()
                .filter(choice -> choice.value().equals(value))
                .map(Choice::label)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPhraseAndAnAnswerAreSaidInTheWordsOfTheChannel() {
        Chat chat = aConversation().startedOnWhatsApp();
        assertThat(chat.presses("topic:omscholen").reply()).contains("Omscholen kan.");
        assertThat(chat.says("mijn gegevens").reply()).contains("<my_data, kort>");

        chat.moves("web", "hash");
        assertThat(chat.presses("topic:omscholen").reply()).contains("Omscholen kan op veel manieren.");
        assertThat(chat.says("mijn gegevens").reply()).contains("<my_data>");
    }

    @Test
    void aLanguageWithoutItsOwnTextForWhatsAppUsesTheOrdinaryOne() {
        Chat chat = aConversation().startedOnWhatsApp().says("english");

        assertThat(chat.presses("topic:omscholen").reply()).contains("EN Omscholen kan op veel manieren.");
    }

    @Test
    void aChoiceHasTheLabelOfTheChannel() {
        assertThat(labelOf(atTheSituation(aConversation().startedOnWhatsApp()), "situatie:werkgever"))
                .isEqualTo(LABEL);
        assertThat(labelOf(atTheSituation(aConversation().started()), "situatie:werkgever"))
                .isEqualTo("Ik ben werkgever");
    }

    @Test
    void bothLabelsAreUnderstoodWhenTheyAreTyped() {
        assertThat(atTheSituation(aConversation().startedOnWhatsApp())
                        .says(LABEL)
                        .fact("situatie"))
                .isEqualTo("werkgever");
        assertThat(atTheSituation(aConversation().startedOnWhatsApp())
                        .says("Ik ben werkgever")
                        .fact("situatie"))
                .isEqualTo("werkgever");
    }

    @Test
    void whatWasSaidStaysInTheTranscriptAfterAMove() {
        Chat chat = atTheSituation(aConversation().startedOnWhatsApp()).presses("situatie:werkgever");
        assertThat(((Event.Message) chat.turn().events().get(0)).body().text()).isEqualTo(LABEL);

        chat.moves("web", "hash");
        assertThat(chat.transcript.stream()
                        .filter(Event.Message.class::isInstance)
                        .map(event -> ((Event.Message) event).body().text()))
                .contains(LABEL);
    }
}
