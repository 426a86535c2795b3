package nl.coachopdebank.conversation;

import static nl.coachopdebank.conversation.Chat.aConversation;
import static nl.coachopdebank.conversation.CheckTest.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import nl.coachopdebank.conversation.CoachInput.Action;
import nl.coachopdebank.conversation.Consent.Given;
import nl.coachopdebank.conversation.Event.Sender;
import nl.coachopdebank.conversation.HandOff.State;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From asking for a coach to the bot being back. */
class HandOffTest {
    private static Chat waiting() {
        return aConversation().inTheCheck().says("ik wil rust", "coach");
    }

    private static Chat held() {
        return waiting().coach("anna", Action.TAKE);
    }

    private static Holder lastStatus(Chat chat) {
        return chat.transcript.stream()
                .filter(Event.Status.class::isInstance)
                .map(event -> ((Event.Status) event).holder())
                .reduce((first, second) -> second)
                .orElse(Holder.BOT);
    }

    @Nested
    class Asking {
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
            assertThat(chat.offered()).containsExactly("_consent_all", "_consent_answers", "_consent_none");
            assertThat(chat.state().holder()).isEqualTo(Holder.WAITING);
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
            Chat chat = aConversation()
                    .inTheCheck()
                    .says("rust")
                    .presses("flow:coach")
                    .says("ja");

            assertThat(chat.offered()).startsWith("flow:check");
            assertThat(chat.presses("flow:check").question()).isEqualTo("gemeente");
        }
    }

    @Nested
    class Sharing {
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

            assertThat(chat.presses("_consent_none").handOff().consent().given())
                    .isEqualTo(Given.NONE);
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
            assertThat(((Event.Message) chat.turn().events().get(0)).body().text())
                    .isEqualTo("Ja, alles");
        }

        @Test
        void afterTheHandOffItIsAnOldButton() {
            Chat chat = held().coach("anna", Action.CLOSE).presses("_consent_all");

            assertThat(chat.reply()).contains("<old_button>");
            assertThat(chat.handOff().consent().given()).isEqualTo(Given.OPEN);
        }
    }

    @Nested
    class Promising {
        @Test
        void aMissedPromiseIsSaidWithANewOne() {
            Chat chat = waiting().at("2026-11-23T12:00:00Z").timer("promise");

            assertThat(chat.reply()).contains("<promise_missed> vandaag voor 16 uur");
            assertThat(chat.handOff().promise().by()).isEqualTo(Instant.parse("2026-11-23T15:00:00Z"));
            assertThat(chat.turn().timers())
                    .containsExactly(new TimerChange("promise", Instant.parse("2026-11-23T15:00:00Z")));
        }

        @Test
        void aTimerThatFiresTooEarlyOrTooLateSaysNothing() {
            assertThat(waiting().timer("promise").turn().events()).isEmpty();
            assertThat(held().at("2026-11-23T12:00:00Z").timer("promise").turn().events())
                    .isEmpty();
            assertThat(held().timer("lapse").turn().events()).isEmpty();
            assertThat(aConversation().started().timer("promise").turn().events())
                    .isEmpty();
            assertThat(waiting().timer("anders").turn().events()).isEmpty();
        }

        @Test
        void aRequestThatNobodyTookLapsesHonestly() {
            Chat chat = waiting().after(Duration.ofDays(14)).timer("lapse");

            assertThat(chat.reply()).contains("<handoff_lapsed>");
            assertThat(chat.handOff().state()).isEqualTo(State.LAPSED);
            assertThat(chat.state().holder()).isEqualTo(Holder.BOT);
            assertThat(chat.turn().timers())
                    .containsExactly(new TimerChange("promise", null), new TimerChange("lapse", null));
            assertThat(chat.says("coach").handOff().id()).endsWith("-2");
        }
    }

    @Nested
    class Holding {
        @Test
        void takingSaysFirstThatAPersonIsThereAndThenGivesTheFloor() {
            Chat chat = held();

            assertThat(chat.turn().events()).hasSize(2);
            assertThat(chat.reply()).contains("<coach_joined> Anna");
            assertThat(((Event.Status) chat.turn().events().get(1)).coach()).isEqualTo("Anna");
            assertThat(chat.turn().timers())
                    .containsExactly(new TimerChange("promise", null), new TimerChange("lapse", null));
            assertThat(chat.handOff().takenBy()).isEqualTo("anna");
        }

        @Test
        void theSecondCoachIsToldWhoWasFirst() {
            Chat chat = held().coach("bas", Action.TAKE);

            assertThat(chat.turn().outcome()).isEqualTo(Outcome.refused("Anna"));
            assertThat(chat.turn().events()).isEmpty();
            assertThat(chat.handOff().takenBy()).isEqualTo("anna");
        }

        @Test
        void takingTwiceIsHarmlessForTheFirst() {
            Chat chat = held().coach("anna", Action.TAKE);

            assertThat(chat.turn().outcome()).isEqualTo(Outcome.DONE);
            assertThat(chat.turn().events()).isEmpty();
            assertThat(chat.state().epoch()).isEqualTo(2);
        }

        @ParameterizedTest
        @ValueSource(strings = {"hallo?", "coach", "menu", "ja", "111222333"})
        void theBotIsSilentWhateverIsSaid(String text) {
            Chat chat = held().says(text);

            assertThat(chat.replies()).isEmpty();
            assertThat(chat.turn().events()).hasSize(1);
        }

        @Test
        void theBotIsSilentWhateverIsPressedOrReloaded() {
            assertThat(held().presses("wens:leren").replies()).isEmpty();
            assertThat(held().after(Duration.ofDays(2)).returns().replies()).isEmpty();
        }

        @Test
        void theCoachWritesUnderTheirOwnName() {
            Chat chat = held().coach("anna", Action.WRITE, "Hoi!", "");
            Event.Message message = (Event.Message) chat.turn().events().get(0);

            assertThat(message.from()).isEqualTo(Sender.COACH);
            assertThat(message.name()).isEqualTo("Anna");
            assertThat(message.body().text()).isEqualTo("Hoi!");
            assertThat(message.messageId()).doesNotContain("anna");
        }

        @ParameterizedTest
        @CsvSource({"WRITE", "TRANSFER", "RETURN", "CLOSE"})
        void whoDoesNotHoldChangesNothing(Action action) {
            assertRefused(waiting(), action, "not-held");
            assertRefused(held(), action, "Anna");
            assertRefused(held().coach("anna", Action.CLOSE), action, "gone");
        }

        private void assertRefused(Chat chat, Action action, String why) {
            Conversation before = chat.state();
            chat.coach("bas", action);

            assertThat(chat.turn().outcome()).isEqualTo(Outcome.refused(why));
            assertThat(chat.turn().events()).isEmpty();
            assertThat(chat.state().handOff()).isEqualTo(before.handOff());
            assertThat(chat.state().holder()).isEqualTo(before.holder());
        }

        @Test
        void aHandOffThatIsNotThereIsGone() {
            assertThat(aConversation()
                            .started()
                            .coach("anna", Action.TAKE)
                            .turn()
                            .outcome())
                    .isEqualTo(Outcome.refused("gone"));
        }

        @Test
        void aNoteIsForCoachesOnly() {
            Chat chat = waiting().coach("bas", Action.NOTE, "Belt morgen.", "");

            assertThat(chat.turn().events()).isEmpty();
            assertThat(chat.handOff().notes()).containsExactly(new HandOff.Note(chat.now(), "Bas", "Belt morgen."));
        }
    }

    @Nested
    class PassingOn {
        @Test
        void aTransferKeepsTheDossierAndThePromiseAndAsksConsentAnew() {
            Chat chat = waiting().says("ja").coach("anna", Action.TAKE);
            HandOff before = chat.handOff();
            chat.coach("anna", Action.TRANSFER, "", "werkcoach");

            assertThat(chat.handOff().state()).isEqualTo(State.REQUESTED);
            assertThat(chat.handOff().role()).isEqualTo("werkcoach");
            assertThat(chat.handOff().receipt()).isEqualTo(before.receipt());
            assertThat(chat.handOff().wish()).isEqualTo(before.wish());
            assertThat(chat.handOff().promise()).isEqualTo(before.promise());
            assertThat(chat.handOff().takenBy()).isNull();
            assertThat(chat.handOff().consent().given()).isEqualTo(Given.OPEN);
            assertThat(chat.handOff().consent().organisation()).isEqualTo("UWV");
            assertThat(chat.reply()).contains("<transferred> werkcoach.", "Mag de werkcoach van UWV");
            assertThat(chat.says("nee").handOff().consent().given()).isEqualTo(Given.NONE);
            assertThat(chat.coach("bas", Action.TAKE).turn().outcome()).isEqualTo(Outcome.DONE);
        }

        @Test
        void aPromiseThatHasPassedIsMadeAnew() {
            Chat chat = held().at("2026-11-23T14:00:00Z").coach("anna", Action.TRANSFER, "", "werkcoach");

            assertThat(chat.handOff().promise().by()).isAfter(chat.now());
        }

        @Test
        void aTransferredRequestCanLapseAgain() {
            Chat chat = held().coach("anna", Action.TRANSFER, "", "werkcoach");

            assertThat(chat.turn().timers()).extracting(TimerChange::timer).containsExactly("promise", "lapse");
        }

        @Test
        void givenBackTheBotShowsTheSummarySaysThatItIsTheBotAndRepeatsItsQuestion() {
            Chat chat = held().coach("anna", Action.RETURN, "Zoekt rust.\nBelt *UWV*.", "");

            assertThat(chat.reply())
                    .containsSubsequence(
                            "<coach_returned> Anna: Zoekt rust.\nBelt \\*UWV\\*.", "<bot_again>", "Vraag gemeente?");
            assertThat(chat.state().holder()).isEqualTo(Holder.BOT);
            assertThat(chat.handOff().state()).isEqualTo(State.RETURNED);
            assertThat(chat.handOff().closing().agreement()).contains("Zoekt rust.");
            assertThat(chat.says("Kampen").question()).isEqualTo("situatie");
        }

        @Test
        void givenBackWithoutAQuestionTheMenuIsOffered() {
            Chat chat = done().says("coach").coach("anna", Action.TAKE).coach("anna", Action.RETURN);

            assertThat(chat.offered()).containsExactly("_menu", "_coach");
        }

        @Test
        void closedWithAnAgreementTheResidentGetsACopy() {
            Chat chat = held().coach("anna", Action.CLOSE, "Dinsdag bellen.", "light");

            assertThat(chat.reply()).contains("<coach_closed> Anna", "Afspraak: Dinsdag bellen.");
            assertThat(chat.state().holder()).isEqualTo(Holder.CLOSED);
            assertThat(chat.handOff().closing().outcome()).isEqualTo("light");
            assertThat(chat.handOff().closing().instruments()).containsExactly("A");
        }

        @Test
        void theNextMessageOpensTheTalkAgainAndTheBotSaysWhoItIs() {
            Chat chat = held().coach("anna", Action.CLOSE).says("Kampen");

            assertThat(chat.reply()).contains("<bot_again>", "Vraag situatie?");
            assertThat(chat.state().holder()).isEqualTo(Holder.BOT);
            assertThat(lastStatus(chat)).isEqualTo(Holder.BOT);
            assertThat(chat.says("coach").handOff().id()).endsWith("-2");
        }

        @Test
        void theEpochGrowsEachTimeTheFloorChangesHands() {
            Chat chat = held();
            assertThat(chat.state().epoch()).isEqualTo(2);
            assertThat(chat.coach("anna", Action.TRANSFER, "", "werkcoach")
                            .state()
                            .epoch())
                    .isEqualTo(3);
            assertThat(chat.coach("bas", Action.TAKE)
                            .coach("bas", Action.CLOSE)
                            .state()
                            .epoch())
                    .isEqualTo(5);
            assertThat(chat.says("hoi").state().epoch()).isEqualTo(6);
        }
    }

    @Nested
    class States {
        private static final Map<State, Set<State>> ALLOWED = Map.of(
                State.REQUESTED, Set.of(State.TAKEN, State.LAPSED),
                State.TAKEN, Set.of(State.REQUESTED, State.RETURNED, State.CLOSED),
                State.RETURNED, Set.of(),
                State.CLOSED, Set.of(),
                State.LAPSED, Set.of());

        @Test
        void onlyTheseChangesAreAllowed() {
            for (State from : State.values()) {
                for (State to : State.values()) {
                    assertThat(HandOffStates.allows(from, to))
                            .as(from + " to " + to)
                            .isEqualTo(ALLOWED.get(from).contains(to));
                }
            }
        }

        @Test
        void anythingElseFailsLoudly() {
            assertThatThrownBy(() -> HandOffStates.check(State.CLOSED, State.TAKEN))
                    .hasMessageContaining("CLOSED to TAKEN");
        }
    }

    @Test
    void aReceiptIsAlwaysTheSameForTheSameHandOff() {
        assertThat(Receipt.of("c1-1")).isEqualTo(Receipt.of("c1-1")).isNotEqualTo(Receipt.of("c1-2"));
    }
}
