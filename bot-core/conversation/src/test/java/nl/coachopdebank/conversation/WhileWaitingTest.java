package nl.coachopdebank.conversation;

import static nl.coachopdebank.conversation.Chat.aConversation;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import nl.coachopdebank.conversation.CoachInput.Action;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a resident asks and tells while a request waits. */
class WhileWaitingTest {
    private static Chat waiting() {
        return aConversation().inTheCheck().says("ik wil rust", "coach", "ja");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Wanneer komt de coach?", "wanneer komt die coach nou", "hoe lang duurt het nog"})
    void whenIsAnsweredWithTheVeryPromiseThatWasMade(String text) {
        HandOff before = waiting().handOff();
        Chat chat = waiting().after(Duration.ofMinutes(20)).says(text);

        assertThat(chat.reply())
                .contains("<handoff_waiting> vandaag voor 13 uur " + before.receipt(), "Vraag gemeente?");
        assertThat(chat.handOff()).isEqualTo(before);
        assertThat(chat.turn().timers()).isEmpty();
    }

    @Test
    void thePromiseIsSaidInTheWordsOfTheDay() {
        Chat chat = aConversation().at("2026-11-23T19:00:00Z").started().says("coach", "ja");

        assertThat(chat.says("wanneer komt de coach").reply()).contains("dinsdag voor 12 uur");
        assertThat(chat.at("2026-11-24T07:00:00Z").says("wanneer komt de coach").reply())
                .contains("vandaag voor 12 uur");
        assertThat(chat.says("english", "wanneer komt de coach").reply()).contains("EN vandaag voor 12:00");
    }

    @Test
    void withoutARequestItIsAQuestionLikeAnyOther() {
        assertThat(aConversation().started().says("wanneer komt de coach?").reply())
                .contains("<missed_once>");
    }

    @Test
    void onReturnThePlaceAndThePromiseComeInOneMessage() {
        Chat chat = waiting().says("Kampen").after(Duration.ofHours(2)).returns();

        assertThat(chat.replies()).hasSize(1);
        assertThat(chat.reply())
                .contains("<welcome_back>", "Je was bij vraag 3 van 9.", "vandaag voor 13 uur", "Vraag situatie?");
        assertThat(chat.state().handOffs()).isEqualTo(1);
        assertThat(chat.turn().timers()).isEmpty();
    }

    @Test
    void onReturnWithoutAQuestionThereIsAPromiseAndNoMenuOfWords() {
        Chat chat = aConversation()
                .started()
                .says("coach", "ja")
                .after(Duration.ofHours(2))
                .returns();

        assertThat(chat.reply()).contains("<welcome_back>", "<handoff_waiting>").doesNotContain("Dit kun je hier doen");
        assertThat(chat.offered()).containsExactly("_coach", "_menu", "_withdraw", "_unshare");
    }

    @Test
    void onReturnTheConsentThatWasLeftOpenIsAskedAgain() {
        Chat chat = aConversation().inTheCheck().says("ik wil rust", "coach");
        chat.after(Duration.ofHours(2)).returns();

        assertThat(chat.reply()).contains("<handoff_waiting>", "Mag de loopbaancoach van de vakbond dit zien?");
        assertThat(chat.says("ja").reply()).contains("<consent_stored_all>", "Vraag gemeente?");
    }

    @Test
    void onReturnAfterAMissedPromiseTheMissIsSaidNotTheOldPromise() {
        Chat chat = waiting().at("2026-11-23T14:00:00Z").returns();

        assertThat(chat.replies()).hasSize(1);
        assertThat(chat.reply()).contains("<promise_missed>", "Vraag gemeente?").doesNotContain("voor 13 uur");
        assertThat(chat.timer("promise").turn().events()).isEmpty();
    }

    @Test
    void whoAsksWhenAfterAPauseHearsItOnce() {
        Chat chat = waiting().after(Duration.ofHours(2)).says("wanneer komt de coach?");

        assertThat(chat.reply()).containsOnlyOnce("<handoff_waiting>");
    }

    @Test
    void whatTheCoachIsToKnowIsPutInTheCoachsLine() {
        Chat chat = waiting().says("Vertel de coach dat ik bang ben om *ontslagen* te worden!");

        assertThat(chat.reply()).contains("<told_coach>", "Vraag gemeente?");
        assertThat(chat.handOff().wish()).isEqualTo("ik wil rust; ik bang ben om *ontslagen* te worden!");
        assertThat(chat.fact("wens")).isEqualTo("ik wil rust");
    }

    @Test
    void whatIsToldTwiceStandsThereOnce() {
        String text = "zeg tegen de coach dat ik bang ben";

        assertThat(waiting().says(text, text).handOff().wish()).isEqualTo("ik wil rust; ik bang ben");
    }

    @Test
    void aLongStoryIsCut() {
        Chat chat = waiting().says("vertel de coach dat " + "ik wacht ".repeat(150));

        assertThat(chat.handOff().wish()).hasSize(1000).endsWith("…");
    }

    @Test
    void aWishAnsweredAfterTheRequestReachesTheCoach() {
        Chat chat = aConversation().inTheCheck().says("coach", "ja", "ik wil iets met dieren");

        assertThat(chat.handOff().wish()).isEqualTo("ik wil iets met dieren");
    }

    @Test
    void aCorrectedWishTakesThePlaceOfTheOldOneAndKeepsWhatWasTold() {
        Chat chat = waiting()
                .says("vertel de coach dat ik bang ben")
                .presses("_edit:wens")
                .says("een opleiding als kok");

        assertThat(chat.handOff().wish()).isEqualTo("een opleiding als kok; ik bang ben");
        assertThat(chat.presses("_edit:wens", "_skip").handOff().wish()).isEqualTo("ik bang ben");
    }

    @Test
    void aClosedRequestKeepsItsWish() {
        Chat chat = waiting().coach("anna", Action.TAKE).coach("anna", Action.CLOSE);
        chat.says("hallo").presses("_edit:wens").says("een opleiding als kok");

        assertThat(chat.handOff().wish()).isEqualTo("ik wil rust");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "alleen mijn antwoorden"})
    void whatIsToldGoesWithARequestThatIsShared(String consent) {
        Chat chat = aConversation().inTheCheck().says("coach", consent, "vertel de coach dat ik bang ben");

        assertThat(chat.reply()).contains("<told_coach>");
    }

    @Test
    void whatIsToldWithoutConsentIsReadInTheConversationOnly() {
        Chat refused = aConversation().inTheCheck().says("coach", "nee", "vertel de coach dat ik bang ben");
        Chat open = aConversation().inTheCheck().says("coach", "vertel de coach dat ik bang ben");

        assertThat(refused.reply()).contains("<told_coach_here>").doesNotContain("<told_coach>");
        assertThat(open.reply()).contains("<told_coach_here>").doesNotContain("<told_coach>");
    }

    @Test
    void aWishThatTellsOfWaitingIsAWish() {
        Chat chat = aConversation().inTheCheck().says("coach", "ja", "ik wacht al twee jaar op een baan");
        assertThat(chat.fact("wens")).isEqualTo("ik wacht al twee jaar op een baan");

        Chat impatient = aConversation().inTheCheck().says("coach", "ja", "ik wacht al twee uur");
        assertThat(impatient.fact("wens")).isNull();
        assertThat(impatient.reply()).contains("<handoff_waiting>");
    }
}
