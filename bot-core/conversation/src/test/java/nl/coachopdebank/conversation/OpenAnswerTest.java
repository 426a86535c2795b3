package nl.coachopdebank.conversation;

import static nl.coachopdebank.conversation.Chat.aConversation;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type first, before they tell anything. */
class OpenAnswerTest {
    @ParameterizedTest
    @ValueSource(strings = {"Hoi", "hoiiii!", "hallo hallo", "Goedemorgen :)"})
    void aGreetingIsGreetedAndTheQuestionStands(String text) {
        Chat chat = aConversation().inTheCheck().says(text);

        assertThat(chat.reply()).contains("<greeting>", "Vraag wens?");
        assertThat(chat.fact("wens")).isNull();
        assertThat(chat.says("hoi", "Ik wil rust.").fact("wens")).isEqualTo("Ik wil rust.");
    }

    @Test
    void aGreetingIsNoMissAtAnyOtherQuestionEither() {
        Chat chat = aConversation().inTheCheck().says("rust", "hallo", "xyzzy");

        assertThat(chat.reply()).contains("Hulp gemeente.");
    }

    @Test
    void aGreetingWithAWishIsAWish() {
        assertThat(aConversation().inTheCheck().says("hoi, ik zoek werk").fact("wens"))
                .isEqualTo("hoi, ik zoek werk");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ok", "ja", "nee", "haha", "asdf", "pfff", "nee dat weet ik niet"})
    void aMereReactionIsAskedForInOtherWordsThenWithExamplesAndACoach(String text) {
        Chat chat = aConversation().inTheCheck().says(text);

        assertThat(chat.reply()).contains("Hulp wens.");
        assertThat(chat.says(text).reply()).contains("Voorbeeld wens.", "<missed_twice>");
        assertThat(chat.offered()).startsWith("_coach");
        assertThat(chat.fact("wens")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bbbbbb", "123456", "sdfghjkl"})
    void whatOnlyLooksLikeNothingIsTakenTheSecondTime(String text) {
        Chat chat = aConversation().inTheCheck().says(text);

        assertThat(chat.reply()).contains("Hulp wens.");
        assertThat(chat.says(text).fact("wens")).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rust", "vca", "bbl", "heftruck", "ander werk", "minder stress", "работа"})
    void oneWordCanBeAWish(String text) {
        assertThat(aConversation().inTheCheck().says(text).state().facts().has("wens"))
                .isTrue();
    }

    @Test
    void anInsultIsNoAnswerAndTheQuestionComesBack() {
        Chat chat = aConversation().inTheCheck().says("rotbot");

        assertThat(chat.reply()).contains("Schelden helpt niet.", "Vraag wens?");
        assertThat(chat.fact("wens")).isNull();
        assertThat(chat.says("rust", "rotbot").reply())
                .contains("Schelden helpt niet.", "Vraag gemeente?")
                .doesNotContain("Hulp gemeente.");
    }

    @Test
    void anAnswerWithinTheAngerCounts() {
        assertThat(aConversation()
                        .inTheCheck()
                        .says("rust", "ik woon in Kampen rotbot")
                        .fact("gemeente"))
                .isEqualTo("kampen");
    }

    @Test
    void anInsultOutsideAQuestionGetsAWayOn() {
        Chat chat = aConversation().started().says("rotbot");

        assertThat(chat.reply()).contains("Schelden helpt niet.").doesNotContain("<missed_once>");
        assertThat(chat.offered()).contains("_coach", "_menu");
    }

    @Test
    void aWishBesideAnInsultIsKeptWithoutTheInsult() {
        Chat chat = aConversation().inTheCheck().says("Rotbot, ik wil ander werk");

        assertThat(chat.reply()).contains("Schelden helpt niet.", "Vraag gemeente?");
        assertThat(chat.fact("wens")).isEqualTo("ik wil ander werk");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rotbot man", "je bent een rotbot", "rotbot ik wil"})
    void moreAngerIsNoWish(String text) {
        assertThat(aConversation().inTheCheck().says(text).fact("wens")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ik heb hulp nodig", "I need help", "help"})
    void whoNeedsHelpIsOfferedACoachAtOnceAndIsHeardTheSecondTime(String text) {
        Chat chat = aConversation().inTheCheck().says(text);

        assertThat(chat.reply()).contains("Hulp wens.", "<help_offered>");
        assertThat(chat.offered()).startsWith("_coach");
        assertThat(chat.says(text).fact("wens")).isEqualTo(text);
    }

    @Test
    void aSecondGreetingAtTheSameQuestionGetsItsHelp() {
        Chat chat = aConversation().inTheCheck().says("hoi", "hallo");

        assertThat(chat.reply()).contains("Hulp wens.").doesNotContain("<greeting>");
        assertThat(chat.says("rust", "hallo").reply()).contains("<greeting>", "Vraag gemeente?");
    }
}
