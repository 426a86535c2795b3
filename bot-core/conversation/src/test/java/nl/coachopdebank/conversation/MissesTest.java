package nl.coachopdebank.conversation;

import static nl.coachopdebank.conversation.Chat.aConversation;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers and buttons that do not fit. */
class MissesTest {
    @Test
    void theFirstTimeTheQuestionsOwnHelpComes() {
        Chat chat = aConversation().inTheCheck().says("rust", "xyzzy");

        assertThat(chat.reply()).contains("Hulp gemeente.").doesNotContain("Voorbeeld");
        assertThat(chat.question()).isEqualTo("gemeente");
        assertThat(chat.progress()).isEqualTo(new Progress(2, 9));
    }

    @Test
    void theSecondTimeExamplesAndACoach() {
        Chat chat = aConversation().inTheCheck().says("rust", "xyzzy", "xyzzy");

        assertThat(chat.reply()).contains("Voorbeeld gemeente.", "<missed_twice>");
        assertThat(chat.offered()).startsWith("_coach");
    }

    @Test
    void theThirdTimeThatTheQuestionMayBeLeft() {
        Chat chat = aConversation().inTheCheck().says("rust", "xyzzy", "xyzzy", "xyzzy");

        assertThat(chat.reply()).contains("<missed_again>", "Vraag gemeente?").doesNotContain("Voorbeeld");
        assertThat(chat.offered()).startsWith("_coach").contains("_skip");
    }

    @Test
    void afterAGoodAnswerTheCountStartsAnew() {
        Chat chat = aConversation().inTheCheck().says("rust", "xyzzy", "Kampen", "xyzzy");

        assertThat(chat.reply()).contains("Hulp situatie.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "...", "😀", "\u0000\u0007", "\u202E", "?!"})
    void aMessageWithoutWordsGetsAWordAboutItAndTheQuestionAgain(String text) {
        Chat chat = aConversation().inTheCheck().says("rust").says(text);

        assertThat(chat.reply()).contains("<empty_message>", "Vraag gemeente?");
    }

    @Test
    void aCitizenNumberIsTakenOutBeforeAnythingIsKept() {
        Chat chat = aConversation().inTheCheck().says("mijn bsn is 111222333 en ik zoek werk");

        assertThat(chat.reply()).contains("<masked>");
        assertThat(chat.fact("wens")).isEqualTo("mijn bsn is ••• en ik zoek werk");
        assertThat(chat.transcript.toString()).doesNotContain("111222333");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "weg",
                "wens:weg",
                "weg:ja",
                "flow:weg",
                "topic:weg",
                "scheme:weg",
                "_edit:weg",
                "_weg",
                ":",
                "leeftijd:onder_27",
                "_consent_all",
                "<script>"
            })
    void anUnknownOrUntimelyChoiceSaysSoAndRepeatsTheQuestion(String value) {
        Chat chat = aConversation().inTheCheck().says("rust").presses(value);

        assertThat(chat.reply()).contains("<old_button>", "Vraag gemeente?");
        assertThat(chat.state().facts().list()).hasSize(1);
    }

    @Test
    void thePressOfAnUnknownButtonIsShownWithoutWords() {
        Chat chat = aConversation().inTheCheck().presses("<script>alert(1)</script>");

        assertThat(((Event.Message) chat.turn().events().get(0)).body().text()).isEqualTo("•");
    }

    @Test
    void aSecondPressOfTheSameButtonChangesNothing() {
        Chat chat = aConversation().inTheCheck().says("rust", "Kampen").presses("situatie:werk", "situatie:werk");

        assertThat(chat.reply()).contains("<old_button>", "Vraag sector?");
        assertThat(chat.question()).isEqualTo("sector");
    }

    @Test
    void aTypedLabelCountsAsAPress() {
        Chat chat = aConversation().started().says("start de check");

        assertThat(chat.question()).isEqualTo("wens");
    }

    @Test
    void aTypedNumberChoosesWhatTheLastMessageOffered() {
        assertThat(aConversation().started().says("1").question()).isEqualTo("wens");
        assertThat(aConversation().started().says("2").state().holder()).isEqualTo(Holder.WAITING);
        assertThat(aConversation().started().says("9").reply()).contains("<missed_once>");
        assertThat(aConversation().started().says("0").reply()).contains("<missed_once>");
    }

    @Test
    void theFourthTimeACoachMayGetTheQuestionAsItWasTyped() {
        Chat chat = aConversation().started().says("wat doen de vlaggen", "wat doen de vlaggen", "wat doen de vlaggen");

        assertThat(chat.reply())
                .contains("<missed_for_good> wat doen de vlaggen")
                .doesNotContain("<missed_twice>");
        assertThat(chat.says("coach").handOff().wish()).isEqualTo("wat doen de vlaggen");
    }

    @Test
    void theSameTextIsNotRepeatedWithoutEnd() {
        Chat chat = aConversation().inTheCheck().says("rust", "xyzzy", "xyzzy", "xyzzy", "waar de wind waait");
        assertThat(chat.reply()).contains("<missed_for_good> waar de wind waait");

        assertThat(chat.says("waar de wind waait").reply()).contains("<missed_again>");
    }

    @Test
    void somethingPrivateIsNotOfferedAsAWish() {
        Chat chat = aConversation().started().says("a b c", "d e f", "mijn burnout is rood");

        assertThat(chat.reply()).contains("<missed_for_good_short>");
        assertThat(chat.says("coach").handOff().wish()).isEmpty();
    }
}
