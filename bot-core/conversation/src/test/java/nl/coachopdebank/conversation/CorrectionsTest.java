package nl.coachopdebank.conversation;

import static nl.coachopdebank.conversation.Chat.aConversation;
import static nl.coachopdebank.conversation.CheckTest.done;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A resident changes an earlier answer, in words or by button, during the check or after the advice. */
class CorrectionsTest {
    private static Chat atSector() {
        return aConversation().inTheCheck().says("rust", "Zwolle").presses("situatie:werk");
    }

    private static Chat atMoney() {
        return atSector().says("horeca", "20 jaar", "53").presses("online:ja");
    }

    @Nested
    class InWords {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "nee, ik woon in Kampen",
                    "Nee sorry ik bedoel Kampen",
                    "eigenlijk woon ik in Kampen",
                    "ik bedoelde Kampen",
                    "oeps, Kampen",
                    "wacht, ik woon in kampen",
                    "no, I live in Kampen",
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
        void aChangedMunicipalityChangesTheRegion() {
            assertThat(atSector().says("nee, ik woon in Haarlem").state().region())
                    .isEqualTo("zkij");
            assertThat(atSector().says("nee, ik woon in Amsterdam").state().region())
                    .isEqualTo("elders");
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
        @ValueSource(
                strings = {
                    "eigenlijk wil ik iets met mensen",
                    "nee, geen idee",
                    "toch liever een baan in Zwolle",
                    "wacht even",
                    "nee"
                })
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
    }

    @Nested
    class Recomputing {
        @Test
        void answersToQuestionsThatAreNoLongerAskedFallAway() {
            Chat chat = aConversation()
                    .inTheCheck()
                    .says("rust", "Kampen")
                    .presses("situatie:contract")
                    .says("over 2 maanden");
            chat.says("nee, ik zit in de ww");

            assertThat(chat.fact("situatie")).isEqualTo("ww");
            assertThat(chat.state().facts().has("einde_werk")).isFalse();
            assertThat(chat.progress()).isEqualTo(new Progress(4, 8));
        }

        @Test
        void aQuestionThatNowMattersIsAsked() {
            Chat chat = atMoney().presses("situatie:contract");

            assertThat(chat.question()).isEqualTo("einde_werk");
            assertThat(chat.progress()).isEqualTo(new Progress(4, 9));
            assertThat(chat.says("juli").question()).isEqualTo("zorgen");
        }

        @Test
        void anEmployerNeedsNoPersonalAnswers() {
            Chat chat = atMoney().says("nee, ik ben werkgever");

            assertThat(chat.state().facts().list())
                    .extracting(fact -> fact.name())
                    .containsExactly("wens", "gemeente", "situatie", "sector");
            assertThat(chat.state().advice()).isNotNull();
        }
    }

    @Nested
    class AfterTheAdvice {
        @Test
        void theAdviceIsSaidAgainWithTheNewAnswer() {
            Chat chat = done().says("nee, ik ben 58");

            assertThat(chat.reply())
                    .contains(
                            "<corrected>",
                            "**Label leeftijd**: Ouder dan 55",
                            "Dit is advies voor Kampen.",
                            "**Een coach**");
            assertThat(chat.state().advice().routes())
                    .extracting(Advice.Route::id)
                    .contains("coach");
        }

        @Test
        void byButtonTheQuestionComesAgainAndThenTheAdvice() {
            Chat chat = done().presses("_correct");
            assertThat(chat.reply()).contains("<what_to_correct>");
            assertThat(chat.offered()).contains("_edit:wens", "_edit:leeftijd", "_continue");

            chat.presses("_edit:gemeente");
            assertThat(chat.question()).isEqualTo("gemeente");
            assertThat(chat.says("Haarlem").reply()).contains("<corrected>", "Dit is advies voor Haarlem.");
            assertThat(chat.state().region()).isEqualTo("zkij");
        }

        @Test
        void theSameAnswerAgainStillGetsTheAdvice() {
            Chat chat = done().presses("_edit:leeftijd").says("53");

            assertThat(chat.reply()).contains("Dit is advies voor Kampen.").doesNotContain("<corrected>");
        }

        @Test
        void anOldAnswerButtonCorrects() {
            Chat chat = done().presses("leeftijd:boven_55");

            assertThat(chat.fact("leeftijd")).isEqualTo("boven_55");
            assertThat(chat.reply()).contains("<corrected>", "Dit is advies");
        }

        @Test
        void itWorksFromTheMenuToo() {
            assertThat(done().says("menu", "nee, ik ben 58").reply()).contains("<corrected>", "Dit is advies");
            assertThat(done().says("menu").presses("leeftijd:boven_55").reply())
                    .contains("<corrected>", "Dit is advies");
            assertThat(done().says("menu").presses("_edit:wens").question()).isEqualTo("wens");
        }

        @Test
        void aNewQuestionIsAskedOfTheReleaseThatIsLiveAndTheOldAdviceNoLongerStands() {
            Chat chat = done().presses("situatie:contract");

            assertThat(chat.question()).isEqualTo("einde_werk");
            assertThat(chat.state().release()).isEqualTo("r1");
            assertThat(chat.state().advice()).isNull();
            assertThat(chat.says("juli").reply()).contains("Dit is advies voor Kampen.");
            assertThat(chat.state().release()).isEmpty();
        }

        @Test
        void aChangeInAnotherFlowChangesTheAdviceThatACoachSees() {
            Chat chat = done();
            chat.desk.openFacts.add("gemeente");
            chat.presses("flow:vouchers").presses("leeftijd:boven_55");

            assertThat(chat.state().advice().routes())
                    .extracting(Advice.Route::id)
                    .contains("coach");
        }
    }

    @Nested
    class Back {
        @Test
        void goesOneQuestionBackAtATime() {
            Chat chat = atMoney().says("vorige vraag");
            assertThat(chat.question()).isEqualTo("online");
            assertThat(chat.says("vorige vraag").question()).isEqualTo("leeftijd");
            assertThat(chat.says("terug").question()).isEqualTo("jaren");
            assertThat(chat.progress()).isEqualTo(new Progress(5, 8));
        }

        @Test
        void theAnswerLeadsOnToWhereTheTalkWas() {
            Chat chat = atMoney().says("vorige vraag", "vorige vraag", "58");

            assertThat(chat.question()).isEqualTo("zorgen");
            assertThat(chat.fact("leeftijd")).isEqualTo("boven_55");
            assertThat(chat.fact("online")).isEqualTo("ja");
        }

        @Test
        void atTheFirstQuestionThereIsNothingBefore() {
            assertThat(aConversation().inTheCheck().says("terug").reply())
                    .contains("<nothing_to_correct>", "Vraag wens?");
            Chat chat = aConversation().inTheCheck().says("rust", "terug", "terug");
            assertThat(chat.reply()).contains("<nothing_to_correct>", "Vraag wens?");
        }

        @Test
        void withoutAnswersThereIsNothingToCorrect() {
            assertThat(aConversation().started().says("antwoord aanpassen").reply())
                    .contains("<nothing_to_correct>");
            assertThat(aConversation().inTheCheck().says("antwoord aanpassen").reply())
                    .contains("<nothing_to_correct>", "Vraag wens?");
        }

        @Test
        void skippingWhileCorrectingTakesTheAnswerBack() {
            Chat chat = atMoney().says("terug").presses("_skip");

            assertThat(chat.fact("online")).isNull();
            assertThat(chat.question()).isEqualTo("zorgen");
        }

        @Test
        void goingOnInsteadOfCorrectingRepeatsTheQuestion() {
            assertThat(atMoney().presses("_correct", "_continue").reply()).contains("Vraag zorgen?");
        }
    }
}
