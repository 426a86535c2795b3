package nl.coachopdebank.conversation;

import static nl.coachopdebank.conversation.Chat.aConversation;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import nl.coachopdebank.conversation.Consent.Given;
import nl.coachopdebank.conversation.HandOff.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Asking for a coach: answered at once, with a number and a promise. */
class AskingForACoachTest {
    private static Chat waiting() {
        return aConversation().inTheCheck().says("ik wil rust", "coach");
    }

    @Test
    void aReceiptIsAlwaysTheSameForTheSameHandOff() {
        assertThat(Receipt.of("c1-1")).isEqualTo(Receipt.of("c1-1")).isNotEqualTo(Receipt.of("c1-2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"coach", "Praat met een coach", "MENS!"})
    void isAnsweredAtOnceWithReceiptPromiseAndConsentAndNoQuestionFirst(String text) {
        Chat chat = aConversation().inTheCheck().says("rust", text);

        assertThat(chat.replies()).hasSize(1);
        assertThat(chat.reply())
                .contains(
                        "<handoff_receipt> loopbaancoach van de vakbond. vandaag voor 13 uur C-",
                        "Mag de loopbaancoach van de vakbond dit zien?");
        assertThat(chat.reply()).doesNotContain("Vraag gemeente");
        assertThat(chat.offered())
                .containsExactly(
                        "_consent_all:1:loopbaancoach",
                        "_consent_answers:1:loopbaancoach",
                        "_consent_none:1:loopbaancoach");
        assertThat(chat.state().holder()).isEqualTo(Holder.WAITING);
    }

    @Test
    void whoWasNotUnderstoodTwiceAsksBecauseOfThat() {
        Chat chat = aConversation().inTheCheck().says("ik wil rust", "qwrtz plmkn", "xcvbn hjklp");
        assertThat(chat.presses("_coach").handOff().reason()).isEqualTo("misses");

        Chat once = aConversation().inTheCheck().says("ik wil rust", "qwrtz plmkn");
        assertThat(once.presses("_coach").handOff().reason()).isEqualTo("request");
    }

    @Test
    void aPersonIsAskedForWithinASentenceTooWhateverWasAsked() {
        Chat chat = aConversation().inTheCheck().says("ik wil nu een mens");

        assertThat(chat.state().holder()).isEqualTo(Holder.WAITING);
        assertThat(chat.fact("wens")).isNull();
        assertThat(aConversation()
                        .inTheCheck()
                        .says("rust", "geef me een mens nu!")
                        .state()
                        .holder())
                .isEqualTo(Holder.WAITING);
    }

    @Test
    void aStoryThatAsksForAPersonIsTheWishAsWell() {
        String story = "ik wil een mens die met mij kijkt naar werk in de zorg";
        Chat chat = aConversation().inTheCheck().says(story);

        assertThat(chat.handOff().wish()).isEqualTo(story);
    }

    @Test
    void keepsTheWishTheRoleAndThePromise() {
        HandOff handOff = aConversation()
                .inTheCheck()
                .says("ik wil rust", "Kampen", "ww", "coach")
                .handOff();

        assertThat(handOff.state()).isEqualTo(State.REQUESTED);
        assertThat(handOff.reason()).isEqualTo("request");
        assertThat(handOff.wish()).isEqualTo("ik wil rust");
        assertThat(handOff.role()).isEqualTo("werkcoach");
        assertThat(handOff.responsible()).isEqualTo("UWV");
        assertThat(handOff.consent().given()).isEqualTo(Given.OPEN);
        assertThat(handOff.consent().organisation()).isEqualTo("UWV");
        assertThat(handOff.promise().by()).isEqualTo(Instant.parse("2026-11-23T12:00:00Z"));
        assertThat(handOff.receipt()).matches("C-[2-9A-Z]{4}-[2-9A-Z]{4}");
    }

    @Test
    void tellsWaitersThePromiseAndSetsItsTimers() {
        Chat chat = waiting();
        Event.Status status =
                (Event.Status) chat.turn().events().get(chat.turn().events().size() - 1);

        assertThat(status.holder()).isEqualTo(Holder.WAITING);
        assertThat(status.promise()).isEqualTo(chat.handOff().promise());
        assertThat(chat.timers)
                .containsExactly(
                        new TimerChange("promise", Instant.parse("2026-11-23T12:00:00Z")),
                        new TimerChange("lapse", Chat.START.plus(Duration.ofDays(14))));
    }

    @Test
    void twiceRepeatsThePromiseAndTheNumber() {
        Chat chat = waiting();
        String receipt = chat.handOff().receipt();
        chat.says("coach");

        assertThat(chat.reply()).contains("<handoff_already>", "vandaag voor 13 uur", receipt);
        assertThat(chat.state().handOffs()).isEqualTo(1);
        assertThat(chat.state().epoch()).isEqualTo(1);
    }

    @Test
    void anEditorsOwnTextIsUsedAndUnknownPlaceholdersStayEmpty() {
        Chat chat = aConversation().started().presses("flow:coach");

        assertThat(chat.reply())
                .contains("Ik vraag een loopbaancoach van de vakbond. vandaag voor 13 uur Nummer C-", ". !");
        assertThat(chat.handOff().reason()).isEqualTo("doubt");
    }

    @Test
    void whileWaitingTheBotKeepsHelping() {
        Chat chat = waiting().says("ja");

        assertThat(chat.reply()).contains("<consent_stored_all>", "<back_to_question>", "Vraag gemeente?");
        assertThat(chat.says("Kampen").question()).isEqualTo("situatie");
    }

    @Test
    void aFlowLeftForACoachIsOfferedAgain() {
        Chat chat =
                aConversation().inTheCheck().says("rust").presses("flow:coach").says("ja");

        assertThat(chat.offered()).startsWith("flow:check");
        assertThat(chat.presses("flow:check").question()).isEqualTo("gemeente");
    }

    @Test
    void aWishBesideTheRequestIsKept() {
        Chat chat = aConversation().inTheCheck().says("ik wil een mens, en ander werk");

        assertThat(chat.state().holder()).isEqualTo(Holder.WAITING);
        assertThat(chat.fact("wens")).isEqualTo("ik wil een mens, en ander werk");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rotbot, ik wil een mens spreken", "ik wil nu een mens rotbot!", "rotbot coach"})
    void anInsultDoesNotStandInTheWay(String text) {
        Chat chat = aConversation().inTheCheck().says(text);

        assertThat(chat.reply()).containsSubsequence("Schelden helpt niet.", "<handoff_receipt>");
        assertThat(chat.state().holder()).isEqualTo(Holder.WAITING);
        assertThat(chat.fact("wens")).isNull();
    }

    @Test
    void isOfferedBesideWhatWasMeantAndBesideTheAnswers() {
        assertThat(aConversation()
                        .inTheCheck()
                        .says("rust", "antwoord aanpassen")
                        .offered())
                .contains("_coach");
    }

    @Test
    void fromOutsideTheRegionsItIsSaidThatTheseCoachesWorkElsewhere() {
        Chat chat = aConversation().started("zwolle", "nl", "check").says("rust", "Amsterdam", "coach");

        assertThat(chat.reply()).contains("<handoff_elsewhere>").doesNotContain("<handoff_receipt>");
        assertThat(chat.state().region()).isEqualTo("zwolle");
        assertThat(chat.fact("gemeente")).isEqualTo("elders:amsterdam");
    }
}
