package nl.coachopdebank.conversation;

import static nl.coachopdebank.conversation.Chat.aConversation;
import static nl.coachopdebank.conversation.Chat.afterTheCheck;
import static nl.coachopdebank.conversation.TestRelease.aRelease;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What the check leads to: a summary, routes with reasons, vouchers; never a verdict. */
class AdviceTest {
    @Test
    void theAdviceBeginsWithWhatWasTold() {
        Chat chat = aConversation()
                .inTheCheck()
                .says("rust", "Kampen", "ik heb werk", "horeca")
                .presses("_skip")
                .says("53");
        chat.presses("online:ja", "zorgen:nee");

        assertThat(chat.reply())
                .containsSubsequence(
                        "<summary>",
                        "**Label wens**: rust",
                        "**Label gemeente**: Kampen",
                        "**Label jaren**: <summary_skipped>",
                        "Dit is advies voor Kampen.",
                        "**Vouchers**",
                        "Kies een route.");
        assertThat(chat.offered()).contains("flow:vouchers", "_coach", "_correct", "_menu");
        assertThat(chat.lastReply().advice()).isEqualTo(chat.state().advice());
        assertThat(chat.lastReply().personal()).isTrue();
    }

    @Test
    void theSummaryFollowsTheOrderOfTheQuestions() {
        Chat chat = aConversation()
                .inTheCheck()
                .says("rust", "ik ben 53 en woon in Kampen", "ik heb werk", "horeca", "3 jaar");
        chat.presses("online:ja", "zorgen:nee");

        assertThat(chat.reply()).containsSubsequence("Label wens", "Label gemeente", "Label sector", "Label leeftijd");
    }

    @Test
    void aRouteToAnAddressIsALinkAndNoButton() {
        Chat chat = afterTheCheck();

        assertThat(chat.reply()).contains("[Tips](https://example.org/tips)");
        assertThat(chat.offered()).noneMatch(value -> value.startsWith("https"));
    }

    @Test
    void aDoorThatDrawsCardsHasTheWordsAroundThem() {
        MessageBody advice = afterTheCheck().lastReply();

        assertThat(advice.cardText().told()).startsWith("- **Label wens**: ");
        assertThat(advice.cardText().lead()).isEqualTo("Dit is advies voor Kampen.");
        assertThat(advice.cardText().close()).doesNotContain("**Vouchers**");
        assertThat(advice.text())
                .contains(advice.cardText().told(), advice.cardText().lead(), "**Vouchers**");
        assertThat(advice.advice().routes())
                .extracting(Advice.Route::action)
                .contains("flow:vouchers", "https://example.org/tips");
    }

    @Test
    void everyReasonNamesTheResidentsOwnAnswer() {
        Chat chat = afterTheCheck().says("nee, ik ben 58");

        assertThat(chat.state().advice().why())
                .containsExactly(
                        new Advice.Why("Label jaren", "5 jaar of langer", "Je doet dit werk al lang."),
                        new Advice.Why("Label leeftijd", "Ouder dan 55", "Je bent ouder dan 55."),
                        new Advice.Why("<your_coach>", "loopbaancoach", "anders loopbaancoach"));
    }

    @Test
    void theRouteToACoachNamesTheRoleThatHasTheFirstTalk() {
        Chat chat = afterTheCheck().says("nee, ik ben 58");

        assertThat(chat.state().advice().routes())
                .contains(new Advice.Route("coach", "Een coach", "loopbaancoach", "Samen kijken.", "_coach"));
    }

    @Test
    void whoCannotGoOnAloneGetsACoachByItselfAfterTheAdvice() {
        Chat chat = aConversation().inTheCheck().says("rust", "Kampen", "ik heb werk", "horeca", "20 jaar", "53");
        chat.presses("online:nee", "zorgen:nee");

        assertThat(chat.replies()).hasSize(2);
        assertThat(chat.replies().get(0).body().text()).contains("Dit is advies", "Kies een route.");
        assertThat(chat.lastReply().text()).contains("<automatic_coach>", "<handoff_receipt>", "Mag de");
        assertThat(chat.handOff().reason()).isEqualTo("triage");
        assertThat(chat.says("ja").handOff().consent().given()).isEqualTo(Consent.Given.ALL);
    }

    @Test
    void whoAlreadyWaitsIsNotAskedForAgain() {
        Chat chat = aConversation()
                .inTheCheck()
                .says("coach", "ja")
                .says("rust", "Kampen", "ik heb werk", "horeca", "20 jaar", "53");
        chat.presses("online:nee", "zorgen:nee");

        assertThat(chat.reply()).doesNotContain("<automatic_coach>");
        assertThat(chat.state().handOffs()).isEqualTo(1);
    }

    @Test
    void theResidentsOwnWordsAreNeverMarkdown() {
        Chat chat = aConversation()
                .inTheCheck()
                .says("**[klik](http://kwaad)**", "Kampen", "ik heb werk", "horeca", "20 jaar", "53");
        chat.presses("online:ja", "zorgen:nee");

        assertThat(chat.reply())
                .contains("\\*\\*\\[klik\\](http://kwaad)\\*\\*")
                .doesNotContain("[klik](");
    }

    @Test
    void vouchersAreShownForTheFactsAlreadyTold() {
        Chat chat = afterTheCheck();
        chat.desk.vouchers = List.of(
                FakeDesk.card("a"), FakeDesk.card("b"), FakeDesk.card("c"), FakeDesk.card("d"), FakeDesk.card("stap"));
        chat.presses("flow:vouchers");

        assertThat(chat.reply())
                .contains(
                        "Ik laat vouchers zien.",
                        "Deze regelingen zijn er:",
                        "**Kaart a**: 500 euro.",
                        "<vouchers_more>");
        assertThat(chat.lastReply().vouchers()).hasSize(4);
        assertThat(chat.offered()).contains("scheme:stap", "_coach");
        assertThat(chat.state().explained()).containsExactly("a", "b", "c", "d");
        assertThat(chat.desk.asked.get(chat.desk.asked.size() - 1).facts())
                .isEqualTo(chat.state().facts());
    }

    @Test
    void theDeskAsksOnlyWhatStillChangesWhatIsShown() {
        Chat chat = aConversation().started();
        chat.desk.openFacts.add("situatie");
        chat.presses("flow:vouchers");
        assertThat(chat.question()).isEqualTo("situatie");
        assertThat(chat.progress()).isEqualTo(new Progress(1, 1));
        assertThat(chat.says("waarom").progress()).isEqualTo(new Progress(1, 1));

        chat.desk.openFacts.clear();
        assertThat(chat.presses("situatie:ww").reply()).contains("Ik vond niets.");
    }

    @Test
    void aSecondLookShowsTheVouchersAgain() {
        Chat chat = afterTheCheck().presses("flow:vouchers", "flow:vouchers");

        assertThat(chat.reply()).contains("Ik vond niets.");
    }

    @Test
    void aFlowThatHandsOverIsDoneAndItsChoicesStayItsOwn() {
        Chat chat = aConversation(aRelease("r1")
                        .withFlow(TestFlows.handOver("eerst", "check"))
                        .build())
                .started("", "nl", "eerst");

        assertThat(chat.question()).isEqualTo("wens");
        assertThat(chat.replies()).hasSize(3);
        assertThat(chat.offered()).doesNotContain("_menu");
        assertThat(chat.state().path()).noneMatch(entry -> entry.startsWith("^"));
    }

    @Test
    void aFlowThatHandsOverToNothingEnds() {
        Chat chat = aConversation(aRelease("r1")
                        .withFlow(TestFlows.handOver("eerst", "weg"))
                        .build())
                .started("", "nl", "eerst");

        assertThat(chat.question()).isEmpty();
        assertThat(chat.says("brabbel").reply()).contains("<missed_once>");
    }

    @Test
    void whyThisAdviceCanBeAskedInWords() {
        Chat chat = afterTheCheck().says("nee, ik ben 58", "waarom zie ik dit?");

        assertThat(chat.reply())
                .containsSubsequence(
                        "<advice_because>", "**Label jaren**", "Je doet dit werk al lang.", "**Label leeftijd**");
    }

    @Test
    void anAnswerIsNamedWithEachRuleByWhichItCounted() {
        Chat chat = aConversation()
                .inTheCheck()
                .says("rust", "Kampen", "ww", "horeca", "20 jaar", "20")
                .presses("online:ja", "zorgen:nee");

        assertThat(chat.state().advice().why())
                .contains(new Advice.Why("Label leeftijd", "Jonger dan 27", "jongere jongerencoach"));
    }
}
