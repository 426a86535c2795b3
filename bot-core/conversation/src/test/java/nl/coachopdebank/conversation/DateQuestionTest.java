package nl.coachopdebank.conversation;

import static nl.coachopdebank.conversation.TestIntake.begun;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.coachopdebank.conversation.facts.Condition;
import nl.coachopdebank.conversation.release.AskDate;
import nl.coachopdebank.conversation.release.Flow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A question for a day, from today to two years ahead. Today is Monday 23 November 2026. */
class DateQuestionTest {
    private static Chat atStart() {
        return begun().presses("hulp:nee", "uren:32");
    }

    @ParameterizedTest
    @CsvSource({
        "1 maart, 2027-03-01",
        "1-3-2027, 2027-03-01",
        "1 maart 2027, 2027-03-01",
        "morgen, 2026-11-24",
        "over 2 weken, 2026-12-07",
        "eind januari, 2027-01-31",
        "mijn werk begint op 1 maart, 2027-03-01"
    })
    void readsADayHoweverItIsWritten(String text, String day) {
        Chat chat = atStart().says(text);

        assertThat(chat.fact("start")).isEqualTo(day);
        assertThat(chat.question()).isEqualTo("loon");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gisteren", "1 maart 2030", "32 januari", "ooit", "12"})
    void whatIsNoDayOrOutOfBoundsGetsTheHelpText(String text) {
        Chat chat = atStart().says(text);

        assertThat(chat.fact("start")).isNull();
        assertThat(chat.reply()).contains("Hulp start.");
        assertThat(chat.says("weer niet").reply()).contains("Voorbeeld start.");
        assertThat(chat.offered()).contains("_coach", "_skip");
    }

    @Test
    void theDayIsShownInTheLanguageOfTheConversation() {
        Chat chat = atStart().says("1 maart").says("nee, 15 maart");

        assertThat(chat.fact("start")).isEqualTo("2027-03-15");
        assertThat(chat.reply()).contains("<corrected>", "**Label start**: 15 maart 2027");
        assertThat(chat.question()).isEqualTo("loon");
        Chat english = begun("en").presses("hulp:nee", "uren:32").says("March 1st", "no, March 15");
        assertThat(english.reply()).contains("15 March 2027");
    }

    @Test
    void theDayIsAskedAgainByButton() {
        Chat chat = atStart().says("1 maart").presses("_edit:start").says("over 2 weken");

        assertThat(chat.fact("start")).isEqualTo("2026-12-07");
        assertThat(chat.reply()).contains("7 december 2026");
    }

    @Test
    void aNumberAndADayInOneSentenceAnswerTwoQuestions() {
        Chat chat = begun().presses("hulp:nee").says("32 uur, vanaf 1 maart 2027");

        assertThat(chat.fact("uren")).isEqualTo("32");
        assertThat(chat.fact("start")).isEqualTo("2027-03-01");
        assertThat(chat.question()).isEqualTo("loon");
    }

    @Test
    void aDaySaidToOneQuestionDoesNotFillAnother() {
        Chat chat = Chat.aConversation(TestRelease.aRelease("r1")
                        .withFlow(Flow.of(
                                "dagen",
                                TestSteps.text("Dagen"),
                                true,
                                List.of(
                                        TestIntake.start(),
                                        new AskDate("einde", Condition.ALWAYS, TestSteps.question("einde"), 0, 730),
                                        TestSteps.end(null))))
                        .build())
                .started("", "nl", "dagen")
                .says("dat is op 1 maart 2027");

        assertThat(chat.fact("start")).isEqualTo("2027-03-01");
        assertThat(chat.question()).isEqualTo("einde");
    }

    @Test
    void aSentenceAtAQuestionOfAnotherKindTellsTheDay() {
        Chat chat = begun().says("ik heb schulden en mijn contract stopt op 1 maart");

        assertThat(chat.fact("start")).isEqualTo("2027-03-01");
        assertThat(chat.reply()).contains("<also_noted>", "1 maart 2027");
    }
}
