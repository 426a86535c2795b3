package nl.coachopdebank.conversation;

import static nl.coachopdebank.conversation.Chat.aConversation;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Back to earlier questions, and what then changes. */
class GoingBackTest {
    private static Chat atSector() {
        return aConversation().inTheCheck().says("rust", "Zwolle").presses("situatie:werk");
    }

    private static Chat atMoney() {
        return atSector().says("horeca", "20 jaar", "53").presses("online:ja");
    }

    @Test
    void answersToQuestionsThatAreNoLongerAskedFallAway() {
        Chat chat = aConversation()
                .inTheCheck()
                .says("rust", "Kampen")
                .presses("situatie:contract")
                .says("over 2 maanden");
        chat.says("nee, ik zit in de ww");

        assertThat(chat.fact("situatie")).isEqualTo("ww");
        assertThat(chat.state().facts().has("einde_werk")).isFalse();
        assertThat(chat.progress()).isEqualTo(new Progress(4, 8));
    }

    @Test
    void aQuestionThatNowMattersIsAsked() {
        Chat chat = atMoney().presses("situatie:contract");

        assertThat(chat.question()).isEqualTo("einde_werk");
        assertThat(chat.progress()).isEqualTo(new Progress(4, 9));
        assertThat(chat.says("juli").question()).isEqualTo("zorgen");
    }

    @Test
    void anEmployerNeedsNoPersonalAnswers() {
        Chat chat = atMoney().says("nee, ik ben werkgever");

        assertThat(chat.state().facts().list())
                .extracting(fact -> fact.name())
                .containsExactly("wens", "gemeente", "situatie", "sector");
        assertThat(chat.state().advice()).isNotNull();
    }

    @Test
    void goesOneQuestionBackAtATime() {
        Chat chat = atMoney().says("vorige vraag");
        assertThat(chat.question()).isEqualTo("online");
        assertThat(chat.says("vorige vraag").question()).isEqualTo("leeftijd");
        assertThat(chat.says("terug").question()).isEqualTo("jaren");
        assertThat(chat.progress()).isEqualTo(new Progress(5, 8));
    }

    @Test
    void theAnswerLeadsOnToWhereTheTalkWas() {
        Chat chat = atMoney().says("vorige vraag", "vorige vraag", "58");

        assertThat(chat.question()).isEqualTo("zorgen");
        assertThat(chat.fact("leeftijd")).isEqualTo("boven_55");
        assertThat(chat.fact("online")).isEqualTo("ja");
    }

    @Test
    void atTheFirstQuestionThereIsNothingBefore() {
        assertThat(aConversation().inTheCheck().says("terug").reply()).contains("<nothing_to_correct>", "Vraag wens?");
        Chat chat = aConversation().inTheCheck().says("rust", "terug", "terug");
        assertThat(chat.reply()).contains("<nothing_to_correct>", "Vraag wens?");
    }

    @Test
    void withoutAnswersThereIsNothingToCorrect() {
        assertThat(aConversation().started().says("antwoord aanpassen").reply()).contains("<nothing_to_correct>");
        assertThat(aConversation().inTheCheck().says("antwoord aanpassen").reply())
                .contains("<nothing_to_correct>", "Vraag wens?");
    }

    @Test
    void skippingWhileCorrectingTakesTheAnswerBack() {
        Chat chat = atMoney().says("terug").presses("_skip");

        assertThat(chat.fact("online")).isNull();
        assertThat(chat.question()).isEqualTo("zorgen");
    }

    @Test
    void goingOnInsteadOfCorrectingRepeatsTheQuestion() {
        assertThat(atMoney().presses("_correct", "_continue").reply()).contains("Vraag zorgen?");
    }
}
