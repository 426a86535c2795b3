package nl.coachopdebank.conversation;

import static nl.coachopdebank.conversation.Chat.aConversation;
import static org.assertj.core.api.Assertions.assertThat;

import nl.coachopdebank.conversation.release.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever writes clear English is answered in it, and may prefer Dutch. */
class LanguageSwitchTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "hi, i just lost my job in a restaurant in Zwolle",
                "I want to find new work",
                "can you help me find vouchers?",
                "what should I do now"
            })
    void aSentenceThatIsSurelyEnglishChangesTheLanguage(String text) {
        Chat chat = aConversation().started().says(text);

        assertThat(chat.state().language()).isEqualTo(Language.EN);
        assertThat(chat.reply()).startsWith("EN <language_followed>");
        assertThat(chat.offered()).endsWith("_dutch");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "what is this",
                "HR manager in een team",
                "ik wil iets met customer service en planning doen",
                "my boss zegt dat ik weg moet",
                "hotel restaurant bar en catering",
                "project management en team lead in IT"
            })
    void aShortOrMixedTextDoesNot(String text) {
        assertThat(aConversation().started().says(text).state().language()).isEqualTo(Language.NL);
    }

    @Test
    void whoPrefersDutchKeepsIt() {
        Chat chat = aConversation()
                .started()
                .says("I want to find new work")
                .presses("_dutch")
                .says("I want to find new work");

        assertThat(chat.state().language()).isEqualTo(Language.NL);
    }

    @Test
    void whoeverWritesPolishIsAnsweredInItAndOfferedACoachBesides() {
        Chat chat = aConversation().started().says("szukam nowej pracy w sklepie, kto mi pomoże");

        assertThat(chat.state().language()).isEqualTo(Language.PL);
        assertThat(chat.offered()).contains("_coach").endsWith("_dutch");
    }

    @Test
    void aLanguageThatWasChosenIsKept() {
        Chat chat = aConversation()
                .started()
                .says("english")
                .says("ik zoek een baan in een winkel en wie helpt mij daarbij");

        assertThat(chat.state().language()).isEqualTo(Language.EN);
    }

    @Test
    void helpComesInTheLanguageOfTheWords() {
        Chat chat = aConversation().started().says("i want zelfmoord but what should i do");

        assertThat(chat.reply()).contains("EN Bel 0800-0113.");
    }
}
