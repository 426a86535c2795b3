package nl.coachopdebank.conversation;

import static nl.coachopdebank.conversation.Chat.aConversation;
import static org.assertj.core.api.Assertions.assertThat;

import nl.coachopdebank.conversation.CoachInput.Action;
import nl.coachopdebank.conversation.Consent.Given;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a coach may see. */
class ConsentTest {
    private static Chat waiting() {
        return aConversation().inTheCheck().says("ik wil rust", "coach");
    }

    private static Chat held() {
        return waiting().coach("anna", Action.TAKE);
    }

    @ParameterizedTest
    @CsvSource({
        "ja, ALL",
        "Ja hoor!, ALL",
        "'ja, alles', ALL",
        "is goed, ALL",
        "1, ALL",
        "alleen mijn antwoorden, ANSWERS",
        "2, ANSWERS",
        "nee, NONE",
        "liever niet, NONE",
        "'Nee, niets delen', NONE",
        "3, NONE"
    })
    void isAnsweredInWords(String text, Given given) {
        Chat chat = waiting().says(text);

        assertThat(chat.handOff().consent().given()).isEqualTo(given);
        assertThat(chat.reply()).contains("<consent_stored_" + given.wireName() + ">");
    }

    @ParameterizedTest
    @CsvSource({"_consent_all, ALL", "_consent_answers, ANSWERS", "_consent_none, NONE"})
    void isAnsweredByButtonAndMayBeChangedLater(String value, Given given) {
        Chat chat = waiting().presses(value);
        assertThat(chat.handOff().consent().given()).isEqualTo(given);
        assertThat(chat.handOff().consent().at()).isEqualTo(chat.now());

        assertThat(chat.presses("_consent_none").handOff().consent().given()).isEqualTo(Given.NONE);
    }

    @Test
    void aNoIsOnlyMeantSoWhileItWasTheLastThingAsked() {
        Chat chat = waiting().says("Kampen", "nee");

        assertThat(chat.handOff().consent().given()).isEqualTo(Given.OPEN);
        assertThat(chat.reply()).contains("Hulp situatie.");
    }

    @Test
    void anAnswerGivenWhenACoachIsAlreadyThereIsKeptInSilence() {
        Chat chat = held().presses("_consent_all");

        assertThat(chat.handOff().consent().given()).isEqualTo(Given.ALL);
        assertThat(chat.replies()).isEmpty();
        assertThat(((Event.Message) chat.turn().events().get(0)).body().text()).isEqualTo("Ja, alles");
    }

    @Test
    void afterTheHandOffItIsAnOldButton() {
        Chat chat = held().coach("anna", Action.CLOSE).presses("_consent_all");

        assertThat(chat.reply()).contains("<old_button>");
        assertThat(chat.handOff().consent().given()).isEqualTo(Given.OPEN);
    }
}
