package nl.coachopdebank.conversation;

import static nl.coachopdebank.conversation.Chat.aConversation;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A sentence that answers more than the question. */
class SeveralAnswersTest {
    private static final String MUCH =
            "ik ben 53, werk 20 jaar in de horeca in Kampen en mijn contract stopt in januari";

    @Test
    void aSentenceSaidAsTheWishAnswersTheQuestionsItSpeaksOf() {
        Chat chat = aConversation().inTheCheck().says(MUCH);

        assertThat(chat.fact("wens")).isEqualTo(MUCH);
        assertThat(chat.fact("gemeente")).isEqualTo("kampen");
        assertThat(chat.fact("situatie")).isEqualTo("contract");
        assertThat(chat.fact("einde_werk")).isEqualTo("binnen_4_maanden");
        assertThat(chat.fact("sector")).isEqualTo("horeca");
        assertThat(chat.fact("jaren")).isEqualTo("lang");
        assertThat(chat.fact("leeftijd")).isEqualTo("van_27_tot_55");
        assertThat(chat.reply()).contains("<also_noted>", "**Label gemeente**: Kampen", "**Label sector**: Horeca");
        assertThat(chat.question()).isEqualTo("online");
        assertThat(chat.state().region()).isEqualTo("zwolle");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7})
    void theSentenceMayComeAtAnyQuestion(int question) {
        Chat chat = aConversation().inTheCheck();
        for (int i = 1; i < question; i++) {
            chat.presses("_skip");
        }
        chat.says(MUCH);

        assertThat(chat.question()).isEqualTo(question == 1 ? "online" : chat.question());
        assertThat(chat.reply()).doesNotContain("Hulp ", "<missed");
        assertThat(chat.fact("online")).isNull();
        assertThat(chat.fact("zorgen")).isNull();
    }

    @Test
    void aYesInASentenceDoesNotAnswerAnotherYesOrNoQuestion() {
        Chat chat = aConversation().inTheCheck().says("rust").says("ja ik woon in Kampen");

        assertThat(chat.fact("gemeente")).isEqualTo("kampen");
        assertThat(chat.fact("online")).isNull();
        assertThat(chat.question()).isEqualTo("situatie");
    }

    @Test
    void whatWouldNotBeAskedIsNotNoted() {
        Chat chat = aConversation().inTheCheck().says("rust", "Kampen");
        chat.says("ik zit sinds januari in de ww");

        assertThat(chat.fact("situatie")).isEqualTo("ww");
        assertThat(chat.fact("einde_werk")).isNull();
    }

    @Test
    void aSentenceAboutOtherThingsStillLeavesTheQuestionOpen() {
        Chat chat = aConversation().inTheCheck().says("rust", "Kampen").says("ik ben 53 jaar oud");

        assertThat(chat.fact("leeftijd")).isEqualTo("van_27_tot_55");
        assertThat(chat.question()).isEqualTo("situatie");
        assertThat(chat.reply()).contains("<also_noted>", "Vraag situatie?");
    }

    @Test
    void howLongSomebodyWaitsForWorkIsNotHowLongTheyWorked() {
        Chat chat = aConversation().inTheCheck().says("ik wacht al twee jaar op een baan");

        assertThat(chat.fact("wens")).isEqualTo("ik wacht al twee jaar op een baan");
        assertThat(chat.reply()).doesNotContain("<also_noted>");
    }
}
