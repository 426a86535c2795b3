package nl.coachopdebank.conversation;

import static nl.coachopdebank.conversation.Chat.aConversation;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a message tells beside what it asks, or before anything was asked. */
class KeptFactsTest {
    private static Chat started() {
        return aConversation().started();
    }

    @Test
    void aFactBesideATopicIsKeptAndTheTopicAnswered() {
        Chat chat = started();
        chat.desk.recognises("ik woon in Kampen, en ww?", "ww-aanvragen");
        chat.says("ik woon in Kampen, en ww?");

        assertThat(chat.fact("gemeente")).isEqualTo("kampen");
        assertThat(chat.reply()).contains("<also_noted>", "**Label gemeente**: Kampen", "Je vraagt WW aan");
    }

    @Test
    void aFactAloneIsKeptAndIsNoMiss() {
        Chat chat = started().says("ik woon in Kampen");

        assertThat(chat.fact("gemeente")).isEqualTo("kampen");
        assertThat(chat.reply()).contains("<also_noted>").doesNotContain("<missed_once>");
        assertThat(chat.offered()).contains("flow:check", "_coach");
    }

    @Test
    void theFirstQuestionsBeginWithWhatIsKnownAndDoNotAskIt() {
        Chat chat = started().says("ik woon in Kampen").presses("flow:check");

        assertThat(chat.reply()).contains("<noted_before>", "**Label gemeente**: Kampen", "Vraag wens?");
        assertThat(chat.says("rust").question()).isEqualTo("situatie");
        assertThat(chat.says("nee, ik woon in Zwolle").fact("gemeente")).isEqualTo("zwolle");
    }

    @Test
    void whatIsKnownFromAnEarlierFlowIsNotListedAgain() {
        Chat chat = Chat.afterTheCheck().presses("flow:vouchers");

        assertThat(chat.reply()).doesNotContain("<noted_before>");
    }

    @Test
    void aWishSaidFirstIsNotAskedAgain() {
        Chat chat = started().says("ik woon in Kampen en wil een andere baan").presses("flow:check");

        assertThat(chat.fact("wens")).isEqualTo("ik woon in Kampen en wil een andere baan");
        assertThat(chat.question()).isEqualTo("situatie");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kan ik een andere baan krijgen?", "andere baan", "ik wil weten wat dit kost"})
    void aQuestionOrABareWordIsNoWish(String text) {
        assertThat(started().says(text).fact("wens")).isNull();
    }

    @Test
    void aFactBesideASideQuestionIsKept() {
        Chat chat = aConversation().inTheCheck();
        chat.desk.recognises("ik woon in Kampen. wat is ww?", "ww-aanvragen");
        chat.says("ik woon in Kampen. wat is ww?");

        assertThat(chat.fact("gemeente")).isEqualTo("kampen");
        assertThat(chat.fact("wens")).isNull();
        assertThat(chat.question()).isEqualTo("wens");
    }

    @Test
    void theSameSideAnswerIsNotGivenTwiceAtAQuestion() {
        Chat chat = aConversation().inTheCheck().says("rust", "Kampen");
        chat.desk.recognises("wat is ww?", "ww-aanvragen");

        assertThat(chat.says("wat is ww?").reply()).contains("Je vraagt WW aan", "<back_to_question>");
        assertThat(chat.says("wat is ww?").reply())
                .contains("Voorbeeld situatie.", "<missed_twice>")
                .doesNotContain("<back_to_question>");
        assertThat(chat.offered()).contains("_coach");
    }

    @ParameterizedTest
    @CsvSource({"Haarlem, gemeente, haarlem", "techniek, sector, techniek"})
    void aWordThatCanOnlyAnswerAnotherQuestionIsTakenForThat(String text, String fact, String value) {
        Chat known = aConversation().inTheCheck().says("rust", "Zwolle").presses("situatie:werk");
        Chat chat = known.says("horeca").says(text);

        assertThat(chat.fact(fact)).isEqualTo(value);
        assertThat(chat.reply()).contains("<corrected>", "Vraag jaren?");
    }

    @Test
    void twoAnswersThatContradictAreNotBothKept() {
        Chat chat = aConversation().inTheCheck().says("rust", "Zwolle").presses("situatie:ww");
        chat.says("horeca, en mijn contract stopt in januari");

        assertThat(chat.fact("situatie")).isEqualTo("contract");
        assertThat(chat.reply()).contains("<corrected>", "**Label situatie**: Mijn contract stopt");
    }

    @Test
    void afterTheAdviceAFactStatedOtherwiseCorrects() {
        Chat chat = Chat.afterTheCheck().says("ik ben 58");

        assertThat(chat.fact("leeftijd")).isEqualTo("boven_55");
        assertThat(chat.reply()).contains("<corrected>", "<advice_changed>");
        assertThat(chat.says("ik bedoelde 55+").fact("leeftijd")).isEqualTo("boven_55");
    }

    @Test
    void somethingPrivateInThePlaceOfAnAnswerIsNotNeededAndTheQuestionStands() {
        Chat chat = aConversation().inTheCheck().says("rust", "Zwolle").says("ik heb een burnout gehad");

        assertThat(chat.reply()).contains("<private_notice>", "Vraag situatie?").doesNotContain("Hulp situatie.");
        assertThat(chat.says("weer een burnout").reply()).contains("<missed_twice>");
        chat.presses("situatie:ww");
        assertThat(chat.says("door die burnout").reply()).contains("<private_again>", "Vraag sector?");
    }
}
