package nl.coachopdebank.conversation;

import static nl.coachopdebank.conversation.Chat.aConversation;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who tells a story and asks something in it is answered, and need not tell it again. */
class QuestionInAStoryTest {
    private static final String STORY = "ik ben 53 en woon in Kampen, krijg ik WW?";

    private static Chat knowing() {
        Chat chat = aConversation();
        chat.desk.recognises("krijg ik ww", "ww-aanvragen");
        return chat;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {STORY, "ik ben 53 en woon in Kampen, krijg ik ww", "Krijg ik WW? Ik ben 53 en woon in Kampen."})
    void isAnsweredAndTheTriageBeginsWithWhatWasTold(String story) {
        Chat chat = knowing().started().says(story);

        assertThat(chat.reply())
                .containsSubsequence(
                        "<also_noted>", "**Label gemeente**: Kampen", "Je vraagt WW aan bij UWV.", "Vraag wens?");
        assertThat(chat.question()).isEqualTo("wens");
        assertThat(chat.offered()).contains("wens:leren", "_skip").doesNotContain("flow:check");
        assertThat(chat.fact("leeftijd")).isEqualTo("van_27_tot_55");
        assertThat(chat.says("rust").question()).isEqualTo("situatie");
    }

    @Test
    void isAnsweredBesideAQuestionAsWell() {
        Chat chat = knowing().inTheCheck().says(STORY);

        assertThat(chat.reply()).contains("<also_noted>", "Je vraagt WW aan bij UWV.", "Vraag wens?");
        assertThat(chat.fact("gemeente")).isEqualTo("kampen");
        assertThat(chat.fact("wens")).isNull();
    }

    @Test
    void isTheWishToBeginWhenThatIsWhatIsAsked() {
        Chat chat = aConversation();
        chat.desk.recognises("is er hulp voor mij", "triage-starten");
        chat.started().says("ik ben 53 en woon in Kampen, is er hulp voor mij?");

        assertThat(chat.reply()).contains("<also_noted>", "Vraag wens?").doesNotContain("<noted_before>");
    }

    @Test
    void isLeftWhenItIsNotSureWhatIsAsked() {
        Chat chat = aConversation();
        chat.desk.doubts("krijg ik ww", "ww-aanvragen", "omscholen");
        chat.started().says(STORY);

        assertThat(chat.reply()).contains("<also_noted>").doesNotContain("Je vraagt WW aan");
        assertThat(chat.fact("gemeente")).isEqualTo("kampen");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ik ben 53 en woon in Kampen, krijg ik WW?        | krijg ik ww
        krijg ik WW, en hoe lang? ik ben 53              | krijg ik ww en hoe lang
        ik woon in Kampen. Kan ik naar school? Ik ben 53 | kan ik naar school
        I am 53, do I get WW                             | do i get ww
        ik ben 53, en kan mijn baas mij ontslaan?        | en kan mijn baas mij ontslaan
        Hoi. Wat kan ik doen als ik ontslagen word en ik woon in Kampen? | wat kan ik doen als ik ontslagen word en ik woon in kampen
        """)
    void isThePartThatAsks(String text, String asked) {
        assertThat(AskedClause.in(text)).contains(asked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "krijg ik WW?",
                "ik ben 53 en woon in Kampen",
                "ik werk bij een winkel, waar ik al 20 jaar zit",
                "ik ben ontslagen, en nu?",
                "Wat kan ik doen als ik ontslagen word en ik woon in Kampen?",
                "Omdat de fabriek sluit, ben ik mijn baan kwijt, ik ben 53 en woon in Kampen",
                "sinds mei zit ik thuis, heb ik geen werk en woon ik in Kampen"
            })
    void isNoPartWhenNothingElseIsSaidOrNothingIsAsked(String text) {
        assertThat(AskedClause.in(text)).isEmpty();
    }
}
