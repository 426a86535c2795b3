package nl.coachopdebank.conversation;

import static nl.coachopdebank.conversation.TestIntake.begun;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A question for a number: whole hours from 1 to 60, and an amount with decimals. */
class NumberQuestionTest {
    private static Chat atHours() {
        return begun().presses("hulp:nee");
    }

    private static Chat atPay() {
        return atHours().presses("uren:32", "_skip");
    }

    @ParameterizedTest
    @CsvSource({
        "12, 12",
        "twaalf, 12",
        "12 uur, 12",
        "een uur of 12, 12",
        "ongeveer twaalf, 12",
        "2, 2",
        "een uur, 1",
        "Ongeveer 32 uur, 32",
        "halve week, 16",
        "dat is een halve week, 16"
    })
    void readsANumberHoweverItIsWritten(String text, String value) {
        Chat chat = atHours().says(text);

        assertThat(chat.fact("uren")).isEqualTo(value);
        assertThat(chat.question()).isEqualTo("start");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "61", "1.250", "12,5", "10 of 12", "15 maart", "tja", "-5"})
    void whatIsNoNumberOrOutOfBoundsGetsTheHelpText(String text) {
        Chat chat = atHours().says(text);

        assertThat(chat.fact("uren")).isNull();
        assertThat(chat.reply()).contains("Hulp uren.");
        assertThat(chat.says("weer niet").reply()).contains("Voorbeeld uren.");
        assertThat(chat.offered()).contains("_coach", "uren:16");
    }

    @ParameterizedTest
    @CsvSource({"'1.250', 1250", "'1.250,50', 1250.5", "'12,5', 12.5", "12.50, 12.5", "0, 0", "geen, 0"})
    void readsDecimalsWhereTheyAreAskedFor(String text, String value) {
        assertThat(atPay().says(text).fact("loon")).isEqualTo(value);
    }

    @Test
    void aSuggestionIsANumberLikeAnyOther() {
        Chat chat = atHours();

        assertThat(chat.offered()).startsWith("uren:16", "uren:32").contains("_skip", "_why");
        assertThat(chat.presses("uren:16").fact("uren")).isEqualTo("16");
        assertThat(atHours().presses("uren:17").reply()).contains("<old_button>");
    }

    @Test
    void theNumberIsShownWithWhatIsCounted() {
        Chat chat = atHours().says("40", "terug").says("24");

        assertThat(chat.fact("uren")).isEqualTo("24");
        assertThat(chat.reply()).contains("**Label uren**: 24 uur");
        assertThat(atHours().says("40").says("nee, 24 uur").reply()).contains("**Label uren**: 24 uur");
        assertThat(begun("en").presses("hulp:nee").says("forty", "no, 24 uur").reply())
                .contains("24 EN uur");
    }

    @Test
    void aBareNumberCorrectsTheLastOne() {
        Chat chat = atHours().says("40").says("ik bedoel 36");

        assertThat(chat.fact("uren")).isEqualTo("36");
        assertThat(chat.question()).isEqualTo("start");
    }

    @Test
    void aSentenceAtAnotherQuestionTellsItWhenItNamesWhatIsCounted() {
        Chat chat = begun().says("ik heb schulden en werk 32 uur in de horeca");

        assertThat(chat.fact("hulp")).isEqualTo("geld");
        assertThat(chat.fact("uren")).isEqualTo("32");
        assertThat(chat.reply()).contains("<also_noted>", "**Label uren**: Ongeveer 32 uur");
    }

    @Test
    void itMayBeSkippedAndExplained() {
        assertThat(atHours().says("waarom").reply()).contains("Reden uren.", "Vraag uren?");
        assertThat(atHours().says("sla over").question()).isEqualTo("start");
    }
}
