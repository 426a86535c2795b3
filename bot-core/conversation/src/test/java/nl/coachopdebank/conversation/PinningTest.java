package nl.coachopdebank.conversation;

import static nl.coachopdebank.conversation.Chat.aConversation;
import static nl.coachopdebank.conversation.Chat.afterTheCheck;
import static nl.coachopdebank.conversation.TestRelease.aRelease;
import static nl.coachopdebank.conversation.TestSteps.ask;
import static nl.coachopdebank.conversation.TestSteps.option;
import static org.assertj.core.api.Assertions.assertThat;

import nl.coachopdebank.conversation.release.Phrase;
import nl.coachopdebank.conversation.release.Release;
import nl.coachopdebank.conversation.release.Text;
import org.junit.jupiter.api.Test;

/** Content changes while someone is on the way. */
class PinningTest {

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
        Chat chat = afterTheCheck();
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
