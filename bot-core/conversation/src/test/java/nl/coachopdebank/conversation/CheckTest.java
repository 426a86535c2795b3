package nl.coachopdebank.conversation;

import static nl.coachopdebank.conversation.Chat.aConversation;
import static nl.coachopdebank.conversation.TestRelease.aRelease;
import static nl.coachopdebank.conversation.TestSteps.ask;
import static nl.coachopdebank.conversation.TestSteps.option;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import nl.coachopdebank.conversation.release.Phrase;
import nl.coachopdebank.conversation.release.Release;
import nl.coachopdebank.conversation.release.Text;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A resident goes through the check: answers, help, skipping, stopping, coming back. */
class CheckTest {
    private static final String MUCH =
            "ik ben 53, werk 20 jaar in de horeca in Kampen en mijn contract stopt in januari";

    static Chat done() {
        return aConversation()
                .inTheCheck()
                .says("ander werk", "Kampen", "ik heb werk", "horeca", "20 jaar", "53")
                .presses("online:ja", "zorgen:nee");
    }

    @Nested
    class Beginning {
        @Test
        void theFirstMessageSaysThatItIsAChatbotAndOffersACoach() {
            Chat chat = aConversation().started();

            assertThat(chat.replies()).hasSize(1);
            assertThat(chat.reply()).contains("Ik ben een chatbot, geen mens.");
            assertThat(chat.offered()).containsExactly("flow:check", "_coach");
            assertThat(chat.replies().get(0).name()).isEqualTo("Chatbot");
        }

        @Test
        void aDoorThatAsksForAFlowGetsTheWelcomeFirstAndOnlyThatFlowsChoices() {
            Chat chat = aConversation().inTheCheck();

            assertThat(chat.replies()).hasSize(2);
            assertThat(chat.replies().get(0).body().text()).contains("chatbot");
            assertThat(chat.replies().get(0).body().choices()).isEmpty();
            assertThat(chat.offered()).containsExactly("wens:ander_werk", "wens:leren", "_skip", "_why", "_coach");
        }

        @Test
        void aDoorThatAsksForAnUnknownFlowGetsTheWelcome() {
            assertThat(aConversation().started("", "nl", "weg").offered()).containsExactly("flow:check", "_coach");
        }

        @Test
        void anUnknownLanguageBecomesDutch() {
            assertThat(aConversation().started("", "xx", "").reply()).startsWith("Ik ben");
            assertThat(aConversation().started("", "en", "").reply()).startsWith("EN Ik ben");
        }

        @Test
        void theWelcomeHoldsNothingPersonalSoThatItMayBeStoredOnce() {
            assertThat(aConversation().started().lastReply().personal()).isFalse();
        }
    }

    @Nested
    class Answering {
        @Test
        void everyAnswerLeadsToTheNextQuestionWithTheRightPlaceInTheRow() {
            Chat chat = aConversation().inTheCheck();

            assertThat(chat.progress()).isEqualTo(new Progress(1, 9));
            assertThat(chat.says("ik wil iets met dieren").question()).isEqualTo("gemeente");
            assertThat(chat.progress()).isEqualTo(new Progress(2, 9));
            assertThat(chat.fact("wens")).isEqualTo("ik wil iets met dieren");
        }

        @Test
        void aBranchThatFallsAwayIsNotCounted() {
            Chat chat = aConversation().inTheCheck().says("rust", "Kampen");

            assertThat(chat.progress().of()).isEqualTo(9);
            assertThat(chat.presses("situatie:werk").progress()).isEqualTo(new Progress(4, 8));
            Chat employer = aConversation().inTheCheck().says("rust", "Kampen").presses("situatie:werkgever");
            assertThat(employer.progress()).isEqualTo(new Progress(4, 4));
            assertThat(employer.question()).isEqualTo("sector");
            assertThat(employer.reply()).doesNotContain("iets over je werk");
        }

        @Test
        void aQuestionThatAppearsIsCounted() {
            Chat chat = aConversation().inTheCheck().says("rust", "Kampen").presses("situatie:contract");

            assertThat(chat.question()).isEqualTo("einde_werk");
            assertThat(chat.progress()).isEqualTo(new Progress(4, 9));
        }

        @Test
        void aReflectionIsSaidOnce() {
            Chat chat = aConversation().inTheCheck().says("rust", "Kampen").presses("situatie:werk");

            assertThat(chat.reply()).contains("nu iets over je werk");
            assertThat(chat.says("nee, ik woon in Zwolle").reply()).doesNotContain("nu iets over je werk");
        }

        @Test
        void whatIsPressedIsReadAsWhatItSaid() {
            Chat chat = aConversation().inTheCheck().presses("wens:leren");

            assertThat(chat.fact("wens")).isEqualTo("Iets leren");
            Event.Message pressed = (Event.Message) chat.turn().events().get(0);
            assertThat(pressed.body().text()).isEqualTo("Iets leren");
            assertThat(chat.replies().get(0).replyTo()).isEqualTo(pressed.messageId());
        }

        @Test
        void aValueWithoutItsQuestionCountsForTheQuestionThatWaits() {
            Chat chat = aConversation().inTheCheck().says("rust", "Kampen").presses("ww");

            assertThat(chat.fact("situatie")).isEqualTo("ww");
        }

        @Test
        void theMunicipalityDecidesTheRegionWhereverSomeoneCameIn() {
            assertThat(aConversation()
                            .started("zkij", "nl", "check")
                            .says("rust", "Kampen")
                            .state()
                            .region())
                    .isEqualTo("zwolle");
            assertThat(aConversation()
                            .started("zkij", "nl", "check")
                            .says("rust")
                            .presses("_skip")
                            .state()
                            .region())
                    .isEqualTo("zkij");
        }

        @Test
        void aRegionMayAskItsOwnQuestions() {
            Chat chat = aConversation(aRelease("r1")
                            .withFlowInZkij(TestFlows.triage(ask("sector", option("haven", "Haven"))))
                            .build())
                    .inTheCheck()
                    .says("rust", "Haarlem")
                    .presses("situatie:werk");

            assertThat(chat.offered()).contains("sector:haven").doesNotContain("sector:horeca");
        }
    }

    @Nested
    class SeveralAtOnce {
        @Test
        void aSentenceSaidAsTheWishAnswersTheQuestionsItSpeaksOf() {
            Chat chat = aConversation().inTheCheck().says(MUCH);

            assertThat(chat.fact("wens")).isEqualTo(MUCH);
            assertThat(chat.fact("gemeente")).isEqualTo("kampen");
            assertThat(chat.fact("situatie")).isEqualTo("contract");
            assertThat(chat.fact("einde_werk")).isEqualTo("binnen_4_maanden");
            assertThat(chat.fact("sector")).isEqualTo("horeca");
            assertThat(chat.fact("jaren")).isEqualTo("lang");
            assertThat(chat.fact("leeftijd")).isEqualTo("van_27_tot_55");
            assertThat(chat.reply()).contains("<also_noted>", "**Label gemeente**: Kampen", "**Label sector**: Horeca");
            assertThat(chat.question()).isEqualTo("online");
            assertThat(chat.state().region()).isEqualTo("zwolle");
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7})
        void theSentenceMayComeAtAnyQuestion(int question) {
            Chat chat = aConversation().inTheCheck();
            for (int i = 1; i < question; i++) {
                chat.presses("_skip");
            }
            chat.says(MUCH);

            assertThat(chat.question()).isEqualTo(question == 1 ? "online" : chat.question());
            assertThat(chat.reply()).doesNotContain("Hulp ", "<missed");
            assertThat(chat.fact("online")).isNull();
            assertThat(chat.fact("zorgen")).isNull();
        }

        @Test
        void aYesInASentenceDoesNotAnswerAnotherYesOrNoQuestion() {
            Chat chat = aConversation().inTheCheck().says("rust").says("ja ik woon in Kampen");

            assertThat(chat.fact("gemeente")).isEqualTo("kampen");
            assertThat(chat.fact("online")).isNull();
            assertThat(chat.question()).isEqualTo("situatie");
        }

        @Test
        void whatWouldNotBeAskedIsNotNoted() {
            Chat chat = aConversation().inTheCheck().says("rust", "Kampen");
            chat.says("ik zit sinds januari in de ww");

            assertThat(chat.fact("situatie")).isEqualTo("ww");
            assertThat(chat.fact("einde_werk")).isNull();
        }

        @Test
        void aSentenceAboutOtherThingsStillLeavesTheQuestionOpen() {
            Chat chat = aConversation().inTheCheck().says("rust", "Kampen").says("ik ben 53 jaar oud");

            assertThat(chat.fact("leeftijd")).isEqualTo("van_27_tot_55");
            assertThat(chat.question()).isEqualTo("situatie");
            assertThat(chat.reply()).contains("<also_noted>", "Vraag situatie?");
        }
    }

    @Nested
    class NotFitting {
        @Test
        void theFirstTimeTheQuestionsOwnHelpComes() {
            Chat chat = aConversation().inTheCheck().says("rust", "xyzzy");

            assertThat(chat.reply()).contains("Hulp gemeente.").doesNotContain("Voorbeeld");
            assertThat(chat.question()).isEqualTo("gemeente");
            assertThat(chat.progress()).isEqualTo(new Progress(2, 9));
        }

        @Test
        void theSecondTimeExamplesAndACoach() {
            Chat chat = aConversation().inTheCheck().says("rust", "xyzzy", "xyzzy");

            assertThat(chat.reply()).contains("Voorbeeld gemeente.", "<missed_twice>");
            assertThat(chat.offered()).startsWith("_coach");
        }

        @Test
        void afterAGoodAnswerTheCountStartsAnew() {
            Chat chat = aConversation().inTheCheck().says("rust", "xyzzy", "Kampen", "xyzzy");

            assertThat(chat.reply()).contains("Hulp situatie.");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "   ", "...", "😀", "\u0000\u0007", "\u202E", "?!"})
        void aMessageWithoutWordsGetsAWordAboutItAndTheQuestionAgain(String text) {
            Chat chat = aConversation().inTheCheck().says("rust").says(text);

            assertThat(chat.reply()).contains("<empty_message>", "Vraag gemeente?");
        }

        @Test
        void aCitizenNumberIsTakenOutBeforeAnythingIsKept() {
            Chat chat = aConversation().inTheCheck().says("mijn bsn is 111222333 en ik zoek werk");

            assertThat(chat.reply()).contains("<masked>");
            assertThat(chat.fact("wens")).isEqualTo("mijn bsn is ••• en ik zoek werk");
            assertThat(chat.transcript.toString()).doesNotContain("111222333");
        }
    }

    @Nested
    class Buttons {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "weg",
                    "wens:weg",
                    "weg:ja",
                    "flow:weg",
                    "topic:weg",
                    "scheme:weg",
                    "_edit:weg",
                    "_weg",
                    ":",
                    "leeftijd:onder_27",
                    "_consent_all",
                    "<script>"
                })
        void anUnknownOrUntimelyChoiceSaysSoAndRepeatsTheQuestion(String value) {
            Chat chat = aConversation().inTheCheck().says("rust").presses(value);

            assertThat(chat.reply()).contains("<old_button>", "Vraag gemeente?");
            assertThat(chat.state().facts().list()).hasSize(1);
        }

        @Test
        void thePressOfAnUnknownButtonIsShownWithoutWords() {
            Chat chat = aConversation().inTheCheck().presses("<script>alert(1)</script>");

            assertThat(((Event.Message) chat.turn().events().get(0)).body().text())
                    .isEqualTo("•");
        }

        @Test
        void aSecondPressOfTheSameButtonChangesNothing() {
            Chat chat = aConversation().inTheCheck().says("rust", "Kampen").presses("situatie:werk", "situatie:werk");

            assertThat(chat.reply()).contains("<old_button>", "Vraag sector?");
            assertThat(chat.question()).isEqualTo("sector");
        }

        @Test
        void aTypedLabelCountsAsAPress() {
            Chat chat = aConversation().started().says("start de check");

            assertThat(chat.question()).isEqualTo("wens");
        }

        @Test
        void aTypedNumberChoosesWhatTheLastMessageOffered() {
            assertThat(aConversation().started().says("1").question()).isEqualTo("wens");
            assertThat(aConversation().started().says("2").state().holder()).isEqualTo(Holder.WAITING);
            assertThat(aConversation().started().says("9").reply()).contains("<missed_once>");
            assertThat(aConversation().started().says("0").reply()).contains("<missed_once>");
        }
    }

    @Nested
    class Commands {
        @Test
        void aSkippedQuestionIsMarkedAndNotAskedAgain() {
            Chat chat = aConversation().inTheCheck().says("rust", "sla over");

            assertThat(chat.state().facts().fact("gemeente").orElseThrow().isSkipped())
                    .isTrue();
            assertThat(chat.reply()).contains("<skipped>", "Vraag situatie?");
        }

        @Test
        void everyQuestionMayBeSkipped() {
            Chat chat = aConversation().inTheCheck();
            for (int i = 0; i < 9; i++) {
                chat.presses("_skip");
            }

            assertThat(chat.reply()).contains("Dit is advies voor .", "<summary_skipped>");
            assertThat(chat.state().advice()).isNotNull();
        }

        @Test
        void whyGivesTheReasonAndTheQuestionAgain() {
            Chat chat = aConversation().inTheCheck().says("rust", "waarom");

            assertThat(chat.reply()).contains("Reden gemeente.", "Vraag gemeente?");
        }

        @Test
        void skipAndWhyWithoutAQuestionSayThatNoneIsOpen() {
            assertThat(aConversation().started().says("sla over").reply())
                    .contains("<no_question_now>", "Dit kun je hier doen.");
            assertThat(aConversation().started().says("waarom").reply()).contains("<no_question_now>");
        }

        @Test
        void stoppingKeepsTheAnswersAndGoingOnAsksTheSameQuestion() {
            Chat chat = aConversation().inTheCheck().says("rust", "Kampen", "stop");

            assertThat(chat.reply()).contains("<stopped>").doesNotContain("Vraag");
            assertThat(chat.offered()).containsExactly("flow:check", "_menu", "_coach");
            assertThat(chat.says("verder").question()).isEqualTo("situatie");
            assertThat(chat.fact("gemeente")).isEqualTo("kampen");
        }

        @Test
        void theMenuLeavesTheCheckOpenToBeGoneOnWith() {
            Chat chat = aConversation().inTheCheck().says("rust", "menu");

            assertThat(chat.reply()).contains("Dit kun je hier doen.");
            assertThat(chat.offered()).contains("flow:check");
            assertThat(chat.presses("flow:check").question()).isEqualTo("gemeente");
            assertThat(chat.reply()).doesNotContain("Goed dat je dit uitzoekt");
        }

        @Test
        void anAnswerGivenInTheMenuIsNotSwallowed() {
            Chat chat = aConversation().inTheCheck().says("rust", "menu", "blablabla");

            assertThat(chat.reply()).contains("<missed_once>");
            assertThat(chat.offered()).containsExactly("flow:check", "_coach", "_menu");
        }

        @Test
        void startingOverForgetsTheAnswersButNotTheTranscript() {
            Chat chat = done().says("opnieuw");

            assertThat(chat.state().facts().isEmpty()).isTrue();
            assertThat(chat.state().advice()).isNull();
            assertThat(chat.state().lastSeq()).isEqualTo(chat.transcript.size());
            assertThat(chat.presses("flow:check").question()).isEqualTo("wens");
            assertThat(chat.reply()).contains("Goed dat je dit uitzoekt");
        }

        @Test
        void pressingTheCheckAgainWhileItRunsRepeatsItsQuestion() {
            Chat chat = aConversation().inTheCheck().says("rust").presses("flow:check");

            assertThat(chat.question()).isEqualTo("gemeente");
            assertThat(chat.state().path()).noneMatch(entry -> entry.startsWith("^"));
        }

        @Test
        void theLanguageChangesAtAnyMoment() {
            Chat chat = aConversation().inTheCheck().says("rust", "english");

            assertThat(chat.reply()).contains("EN <language_changed>", "EN Vraag gemeente?");
            assertThat(chat.says("Kampen").reply()).contains("EN Vraag situatie?");
            assertThat(chat.says("EN Ik heb WW").fact("situatie")).isEqualTo("ww");
            assertThat(chat.says("nederlands").reply())
                    .contains("Vraag sector?")
                    .doesNotContain("EN ");
        }

        @Test
        void myDataIsExplained() {
            assertThat(aConversation().inTheCheck().says("mijn gegevens").reply())
                    .contains("<my_data>");
        }
    }

    @Nested
    class ComingBack {
        @Test
        void afterAPauseTheBotSaysWhoItIsAndWhereTheTalkWas() {
            Chat chat = aConversation().inTheCheck().says("rust", "Kampen").presses("situatie:werk");
            chat.after(Duration.ofDays(3)).returns();

            assertThat(chat.reply()).contains("<welcome_back>", "Je was bij vraag 4 van 8.", "Vraag sector?");
        }

        @Test
        void aReloadShortlyAfterSaysNothing() {
            Chat chat =
                    aConversation().inTheCheck().after(Duration.ofMinutes(29)).returns();

            assertThat(chat.turn().events()).isEmpty();
        }

        @Test
        void anAnswerAfterAPauseCountsAndGetsTheRecapToo() {
            Chat chat = aConversation()
                    .inTheCheck()
                    .says("rust")
                    .after(Duration.ofHours(5))
                    .says("Kampen");

            assertThat(chat.reply()).contains("<welcome_back>", "Je was bij vraag 2 van 9.", "Vraag situatie?");
            assertThat(chat.fact("gemeente")).isEqualTo("kampen");
        }

        @Test
        void withoutAnOpenQuestionTheMenuComes() {
            Chat chat = done().after(Duration.ofDays(1)).returns();

            assertThat(chat.reply())
                    .contains("<welcome_back>", "Dit kun je hier doen.")
                    .doesNotContain("Je was bij vraag");
        }
    }

    @Nested
    class Pinning {

        private Chat halfWay() {
            return aConversation().inTheCheck().says("rust", "Kampen");
        }

        private Release newer() {
            return aRelease("r2")
                    .withFlow(TestFlows.triage(ask("sector", option("nieuw", "Nieuwe sector"))))
                    .withPhrase(Phrase.SKIPPED, Text.of("Nieuw overgeslagen.", "New skipped."))
                    .build();
        }

        @Test
        void aRunningCheckFinishesOnTheQuestionsItStartedWith() {
            Chat chat = halfWay();
            chat.releases.publish(newer());
            chat.presses("situatie:werk");

            assertThat(chat.offered()).contains("sector:horeca").doesNotContain("sector:nieuw");
            assertThat(chat.state().release()).isEqualTo("r1");
        }

        @Test
        void theEnginesOwnSentencesAreAlwaysTheLiveOnes() {
            Chat chat = halfWay();
            chat.releases.publish(newer());

            assertThat(chat.presses("_skip").reply()).contains("Nieuw overgeslagen.");
        }

        @Test
        void aDetourKeepsTheReleaseOfTheFlowThatWasLeftOpen() {
            Chat chat = halfWay();
            chat.releases.publish(newer());
            chat.says("menu").presses("flow:check").presses("situatie:werk");

            assertThat(chat.offered()).contains("sector:horeca");
            assertThat(chat.state().release()).isEqualTo("r1");
        }

        @Test
        void soDoesAStop() {
            Chat chat = halfWay();
            chat.says("stop");
            chat.releases.publish(newer());
            chat.says("verder").presses("situatie:werk");

            assertThat(chat.offered()).contains("sector:horeca");
        }

        @Test
        void aNewStartGetsTheNewQuestions() {
            Chat chat = done();
            chat.releases.publish(newer());
            chat.says("opnieuw").presses("flow:check").says("rust", "Kampen").presses("situatie:werk");

            assertThat(chat.offered()).contains("sector:nieuw");
            assertThat(chat.state().release()).isEqualTo("r2");
        }

        @Test
        void whenTheOldReleaseIsGoneTheLiveOneTakesOver() {
            Chat chat = halfWay().presses("situatie:werk");
            chat.releases.publish(newer());
            chat.releases.forget("r1");

            assertThat(chat.says("waarom").offered()).contains("sector:nieuw");
        }

        @Test
        void whenTheQuestionItselfIsGoneTheFlowCanBeGoneOnWith() {
            Chat chat = halfWay().presses("situatie:werk");
            chat.releases.publish(aRelease("r2")
                    .withFlow(TestFlows.triage(ask("branche", option("x", "X"))))
                    .build());
            chat.releases.forget("r1");

            assertThat(chat.says("verder").question()).isEqualTo("branche");
        }

        @Test
        void whenTheWholeFlowIsGoneTheMenuStillAnswers() {
            Chat chat = halfWay();
            chat.releases.publish(aRelease("r2").withoutFlow("check").build());
            chat.releases.forget("r1");

            assertThat(chat.says("verder").reply()).contains("Dit kun je hier doen.");
            assertThat(chat.says("ww").reply()).contains("<missed_once>");
        }
    }
}
