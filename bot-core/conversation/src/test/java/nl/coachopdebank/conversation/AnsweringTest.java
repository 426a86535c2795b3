package nl.coachopdebank.conversation;

import static nl.coachopdebank.conversation.Chat.aConversation;
import static nl.coachopdebank.conversation.TestRelease.aRelease;
import static nl.coachopdebank.conversation.TestSteps.ask;
import static nl.coachopdebank.conversation.TestSteps.option;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** One answer after the other. */
class AnsweringTest {
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

    @Test
    void aNumberWithASighBehindItIsTheNumber() {
        Chat chat = aConversation()
                .inTheCheck()
                .says("rust", "Zwolle")
                .presses("situatie:werk")
                .says("horeca", "20 jaar", "53 en dan wil niemand je meer hebben toch");

        assertThat(chat.fact("leeftijd"))
                .isEqualTo(aConversation()
                        .inTheCheck()
                        .says("rust", "Zwolle")
                        .presses("situatie:werk")
                        .says("horeca", "20 jaar", "53")
                        .fact("leeftijd"));
        assertThat(chat.fact("leeftijd")).isNotNull();
    }
}
