package nl.coachopdebank.conversation;

import static nl.coachopdebank.conversation.Chat.aConversation;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A resident changes an earlier answer in words. */
class SpokenCorrectionsTest {
    private static Chat atSector() {
        return aConversation().inTheCheck().says("rust", "Zwolle").presses("situatie:werk");
    }

    private static Chat atMoney() {
        return atSector().says("horeca", "20 jaar", "53").presses("online:ja");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nee, ik woon in Kampen",
                "Nee sorry ik bedoel Kampen",
                "eigenlijk woon ik in Kampen",
                "ik bedoelde Kampen",
                "oeps, Kampen",
                "nee ik woon niet in Zwolle maar in Kampen",
                "o nee wacht, ik woon in Kampen",
                "wacht, ik woon in kampen",
                "no, in Kampen",
                "toch Kampen",
                "ik woon in Kampen",
                "ben verhuisd naar Kampen"
            })
    void anotherMunicipalityIsTakenOverAndTheQuestionComesBack(String text) {
        Chat chat = atSector().says(text);

        assertThat(chat.fact("gemeente")).isEqualTo("kampen");
        assertThat(chat.reply()).contains("<corrected>", "**Label gemeente**: Kampen", "Vraag sector?");
        assertThat(chat.question()).isEqualTo("sector");
    }

    @Test
    void aChangedMunicipalityChangesTheRegionButOutsideTheRegionsTheLastOneStays() {
        assertThat(atSector().says("nee, ik woon in Haarlem").state().region()).isEqualTo("zkij");
        assertThat(atSector().says("nee, ik woon in Amsterdam").state().region())
                .isEqualTo("zwolle");
    }

    @Test
    void aCorrectionNeverFlipsTheYesesAndNosGivenBefore() {
        Chat chat = atMoney().says("nee, ik woon in Kampen");

        assertThat(chat.fact("online")).isEqualTo("ja");
        assertThat(chat.fact("gemeente")).isEqualTo("kampen");
        assertThat(chat.question()).isEqualTo("zorgen");
        assertThat(chat.says("ik bedoel Zwolle").fact("online")).isEqualTo("ja");
    }

    @ParameterizedTest
    @CsvSource({
        "'nee', nee",
        "'Nee hoor', nee",
        "'nee dat gaat goed', nee",
        "'ja, geldzorgen', ja",
        "'nee, schulden heb ik wel', ja"
    })
    void aPlainNoToAYesOrNoQuestionIsItsAnswer(String text, String value) {
        Chat chat = atMoney().says(text);

        assertThat(chat.fact("zorgen")).isEqualTo(value);
        assertThat(chat.reply()).doesNotContain("<corrected>");
    }

    @Test
    void anAnswerThatBeginsWithNoIsTheAnswer() {
        Chat chat = atSector().says("nee, horeca");

        assertThat(chat.fact("sector")).isEqualTo("horeca");
        assertThat(chat.reply()).doesNotContain("<corrected>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"eigenlijk wil ik iets met mensen", "toch liever een baan in Zwolle", "wacht even"})
    void aWishIsKeptAsItWasSaid(String text) {
        Chat chat = aConversation().started("", "nl", "vouchers");
        chat.desk.openFacts.add("gemeente");
        chat.presses("flow:check").says(text);

        assertThat(chat.fact("wens")).isEqualTo(text);
        assertThat(chat.reply()).doesNotContain("<corrected>");
    }

    @Test
    void aWishMayStillCorrectWhereSomeoneLives() {
        Chat chat = aConversation().inTheCheck().says("rust", "Zwolle").presses("_edit:wens");
        chat.says("nee, ik woon in Kampen");

        assertThat(chat.fact("gemeente")).isEqualTo("kampen");
        assertThat(chat.question()).isEqualTo("wens");
    }

    @Test
    void aBareNumberCorrectsTheLastAnswerWhenThatWasANumber() {
        Chat chat = atSector().says("horeca", "20 jaar", "53").says("ik bedoel 58");

        assertThat(chat.fact("leeftijd")).isEqualTo("boven_55");
        assertThat(chat.question()).isEqualTo("online");
    }

    @Test
    void anAgeSaidAgainWhileAnsweringCorrectsIt() {
        Chat chat = atSector().says("ik ben 53 en werk in de horeca").says("20 jaar, en ik ben 58");

        assertThat(chat.fact("leeftijd")).isEqualTo("boven_55");
        assertThat(chat.fact("jaren")).isEqualTo("lang");
        assertThat(chat.reply()).contains("<corrected>");
    }

    @Test
    void aSkippedAnswerCanStillBeGiven() {
        Chat chat = aConversation().inTheCheck().says("rust", "sla over").says("nee, ik woon in Kampen");

        assertThat(chat.fact("gemeente")).isEqualTo("kampen");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no, I do not live in Zwolle but in Kampen", "no, I live in Kampen"})
    void aCorrectionInEnglishIsAnsweredInIt(String text) {
        Chat chat = atSector().says(text);

        assertThat(chat.fact("gemeente")).isEqualTo("kampen");
        assertThat(chat.reply()).contains("EN <corrected>", "EN Vraag sector?");
    }
}
