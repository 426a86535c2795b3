package nl.coachopdebank.conversation;

import static nl.coachopdebank.conversation.TestIntake.begun;
import static org.assertj.core.api.Assertions.assertThat;

import nl.coachopdebank.conversation.release.Language;
import org.junit.jupiter.api.Test;

/** A question that takes several answers at once. */
class SeveralChoicesTest {
    @Test
    void theMessageTellsThatSeveralMayBeSentAndWhichGoesAlone() {
        MessageBody asked = begun().lastReply();

        assertThat(asked.several()).isEqualTo("<label_several>");
        assertThat(asked.choices().subList(0, 3))
                .containsExactly(
                        new Choice("hulp:geld", "Geldzorgen"),
                        new Choice("hulp:lezen", "Lezen en schrijven"),
                        new Choice("hulp:nee", "Nee, dat gaat goed", true));
        assertThat(begun().presses("hulp:nee").lastReply().several()).isNull();
    }

    @Test
    void oneSendIsOneAnswerAndShowsWhatWasChosen() {
        Chat chat = begun().presses("hulp:lezen,geld");

        assertThat(chat.fact("hulp")).isEqualTo("geld,lezen");
        Event.Message pressed = (Event.Message) chat.turn().events().get(0);
        assertThat(pressed.body().text()).isEqualTo("Geldzorgen, Lezen en schrijven");
        assertThat(begun().presses("hulp:geld").fact("hulp")).isEqualTo("geld");
    }

    @Test
    void aConditionLooksAtEachOfTheAnswers() {
        assertThat(begun().presses("hulp:geld,lezen").question()).isEqualTo("soort");
        assertThat(begun().presses("hulp:lezen").question()).isEqualTo("uren");
        assertThat(begun().presses("_skip").question()).isEqualTo("soort");
    }

    @Test
    void whatDoesNotGoTogetherGetsTheHelpTextAndTheChoicesAgain() {
        Chat chat = begun().presses("hulp:geld,nee");

        assertThat(chat.fact("hulp")).isNull();
        assertThat(chat.reply()).contains("Hulp hulp.");
        assertThat(chat.offered()).contains("hulp:geld", "_skip");
        assertThat(chat.lastReply().several()).isNotNull();
    }

    @Test
    void aSecondMissBringsExamplesAndACoach() {
        Chat chat = begun().says("brabbel", "brabbel");

        assertThat(chat.reply()).contains("Voorbeeld hulp.");
        assertThat(chat.offered()).contains("_coach");
        assertThat(chat.says("1 en 2").fact("hulp")).isEqualTo("geld,lezen");
    }

    @Test
    void anUnknownOrEmptyValueIsAnOldButton() {
        assertThat(begun().presses("hulp:weg").reply()).contains("<old_button>");
        assertThat(begun().presses("hulp:geld,weg").reply()).contains("<old_button>");
        assertThat(begun().presses("hulp:").reply()).contains("<old_button>");
        assertThat(begun().presses("hulp:,").reply()).contains("<old_button>");
    }

    @Test
    void theAnswerIsChangedByButtonAndWhatFollowedIsThoughtOver() {
        Chat chat = begun().presses("hulp:geld,lezen", "soort:huur", "_edit:hulp");

        assertThat(chat.question()).isEqualTo("hulp");
        chat.presses("hulp:lezen");
        assertThat(chat.fact("soort")).isNull();
        assertThat(chat.reply()).contains("<corrected>", "**Label hulp**: Lezen en schrijven");
        assertThat(chat.question()).isEqualTo("uren");
    }

    @Test
    void anOldMessageOfTheQuestionCorrectsItsAnswer() {
        Chat chat = begun().presses("hulp:nee").presses("hulp:geld,lezen");

        assertThat(chat.fact("hulp")).isEqualTo("geld,lezen");
        assertThat(chat.question()).isEqualTo("soort");
    }

    @Test
    void theAnswerIsChangedOrAddedToInWords() {
        assertThat(begun().says("allebei").says("nee, alleen schulden").fact("hulp"))
                .isEqualTo("geld");
        assertThat(begun().says("schulden").says("o nee, ook moeite met lezen").fact("hulp"))
                .isEqualTo("geld,lezen");
        assertThat(begun().presses("hulp:nee").says("sorry, toch ook schulden").fact("hulp"))
                .isEqualTo("geld");
    }

    @Test
    void aValueOfAnEarlierReleaseMeansWhatItMeantThen() {
        assertThat(begun().presses("hulp:beide").fact("hulp")).isEqualTo("geld,lezen");
        assertThat(TestIntake.help().inWords("beide", Language.NL)).isEqualTo("Geldzorgen, Lezen en schrijven");
    }

    @Test
    void whySkipAndTheOtherLanguageWorkAsForAnyQuestion() {
        assertThat(begun().says("waarom").reply()).contains("Reden hulp.");
        assertThat(begun().says("sla over").reply()).contains("<skipped>");
        Chat english = begun("en").says("both");
        assertThat(english.fact("hulp")).isEqualTo("geld,lezen");
        assertThat(english.presses("_correct", "_edit:hulp", "hulp:lezen").reply())
                .contains("EN Lezen en schrijven");
    }

    @Test
    void aStoryFillsItBesideTheQuestionThatWaits() {
        Chat chat = begun().presses("_skip", "_skip").says("ik werk 32 uur en heb ook nog schulden");

        assertThat(chat.fact("uren")).isEqualTo("32");
        assertThat(chat.question()).isEqualTo("start");
    }
}
