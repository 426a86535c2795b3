package nl.coachopdebank.conversation;

import static nl.coachopdebank.conversation.Chat.aConversation;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import nl.coachopdebank.conversation.CoachInput.Action;
import nl.coachopdebank.conversation.Consent.Given;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        "3, NONE",
        "ja hoor prima, ALL",
        "ja maar niet het gesprek, ANSWERS",
        "nee doe maar niet, NONE"
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

    private static Chat passedOn() {
        return held().after(Duration.ofMinutes(5)).coach("anna", Action.TRANSFER, "", "werkcoach");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"_consent_all:1:loopbaancoach", "_consent_answers:1:loopbaancoach", "_consent_all:2:werkcoach"})
    void aYesForOnePartnerIsNoneForAnother(String old) {
        Chat chat = passedOn().presses(old);

        assertThat(chat.handOff().consent().given()).isEqualTo(Given.OPEN);
        assertThat(chat.reply()).contains("<old_button>", "Mag de werkcoach van UWV");
        assertThat(chat.presses(chat.offered().get(0)).handOff().consent().given())
                .isEqualTo(Given.ALL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "1", "ja, alles"})
    void whatIsTypedInTheMomentOfATransferMayAnswerSomethingElse(String text) {
        Chat chat = passedOn().says(text);

        assertThat(chat.handOff().consent().given()).isEqualTo(Given.OPEN);
        assertThat(chat.reply()).contains("<consent_again>", "Mag de werkcoach van UWV");
        assertThat(chat.after(Duration.ofSeconds(9))
                        .says("ja")
                        .handOff()
                        .consent()
                        .given())
                .isEqualTo(Given.ALL);
    }

    @Test
    void whatWasSentBeforeTheQuestionIsNoAnswerToIt() {
        Chat chat = waiting();
        chat.decide(new ConversationInput.ResidentSaid("late", Chat.START.minusSeconds(1), "ja"));

        assertThat(chat.handOff().consent().given()).isEqualTo(Given.OPEN);
        assertThat(chat.reply()).contains("<consent_again>", "Mag de");
    }

    @Test
    void anOldYesIsNotKeptInSilenceForTheNextCoachEither() {
        Chat chat = passedOn().coach("bas", Action.TAKE).presses("_consent_all:1:loopbaancoach");

        assertThat(chat.handOff().consent().given()).isEqualTo(Given.OPEN);
        assertThat(chat.presses("_consent_all:1:werkcoach").handOff().consent().given())
                .isEqualTo(Given.ALL);
    }

    @Test
    void anOldAnswerToASettledQuestionChangesNothing() {
        Chat chat = passedOn().presses("_consent_none:1:werkcoach", "_consent_all:1:loopbaancoach");

        assertThat(chat.handOff().consent().given()).isEqualTo(Given.NONE);
        assertThat(chat.reply()).contains("<old_button>");
    }

    @Test
    void afterTheHandOffItIsAnOldButton() {
        Chat chat = held().coach("anna", Action.CLOSE).presses("_consent_all");

        assertThat(chat.reply()).contains("<old_button>");
        assertThat(chat.handOff().consent().given()).isEqualTo(Given.OPEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nee, ik woon in Kampen", "ja in Kampen", "ik woon in Kampen"})
    void wordsAboutSomethingElseAreNoAnswer(String text) {
        assertThat(waiting().says(text).handOff().consent().given()).isEqualTo(Given.OPEN);
    }

    @Test
    void wordsAboutSharingCountAlsoAfterAnotherQuestion() {
        assertThat(waiting()
                        .says("blubb", "alleen mijn antwoorden")
                        .handOff()
                        .consent()
                        .given())
                .isEqualTo(Given.ANSWERS);
        assertThat(waiting().says("Kampen", "ja, alles").handOff().consent().given())
                .isEqualTo(Given.ALL);
    }

    @Test
    void whoWouldReadItIsExplainedAndTheQuestionPutAgain() {
        Chat chat = waiting().says("wie is dat dan?");

        assertThat(chat.reply()).contains("<consent_who> loopbaancoach van de vakbond", "Mag de loopbaancoach");
        assertThat(chat.handOff().consent().given()).isEqualTo(Given.OPEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nee toch niet delen", "niets meer delen"})
    void isTakenBackInWordsWhileNobodyTookTheRequest(String text) {
        Chat chat = waiting().says("ja", text);

        assertThat(chat.handOff().consent().given()).isEqualTo(Given.NONE);
        assertThat(chat.reply()).contains("<consent_revoked>", "Vraag gemeente?");
    }

    @Test
    void isTakenBackWithAButton() {
        Chat chat = aConversation().started().says("coach", "ja");
        assertThat(chat.offered()).contains("_unshare");

        assertThat(chat.presses("_unshare").handOff().consent().given()).isEqualTo(Given.NONE);
    }

    @Test
    void takenBackLateWhatWasReadWasReadAndThatIsSaid() {
        Chat chat = waiting().says("ja").coach("anna", Action.TAKE).says("ik wil het toch niet delen");

        assertThat(chat.handOff().consent().given()).isEqualTo(Given.NONE);
        assertThat(chat.reply()).contains("<consent_revoked_late>");
    }

    @Test
    void whereNothingIsSharedThatIsSaid() {
        assertThat(aConversation().started().says("niets meer delen").reply()).contains("<nothing_shared>");
    }
}
