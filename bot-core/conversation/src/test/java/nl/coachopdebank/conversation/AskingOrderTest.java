package nl.coachopdebank.conversation;

import static nl.coachopdebank.conversation.Chat.aConversation;
import static nl.coachopdebank.conversation.TestSteps.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import nl.coachopdebank.conversation.facts.Condition;
import nl.coachopdebank.conversation.release.Flow;
import nl.coachopdebank.conversation.release.LookUp;
import nl.coachopdebank.conversation.release.Step;
import org.junit.jupiter.api.Test;

/** Questions for the voucher desk: the one whose answer tells it most comes first. */
class AskingOrderTest {
    private static Chat wanting(String... facts) {
        Chat chat = aConversation();
        chat.desk.openFacts = new LinkedHashSet<>(List.of(facts));
        return chat.started("", "nl", "vouchers");
    }

    @Test
    void whereSomebodyLivesComesFirstWhateverTellsMost() {
        assertThat(wanting("situatie", "gemeente").question()).isEqualTo("gemeente");
    }

    @Test
    void aQuestionWaitsForTheAnswerThatItHangsOn() {
        Chat chat = wanting("leeftijd", "situatie");

        assertThat(chat.question()).isEqualTo("situatie");
        assertThat(chat.presses("situatie:ww").question()).isEqualTo("leeftijd");
    }

    @Test
    void theMostTellingOneIsAskedAndTheCountFollowsTheAsking() {
        Chat chat = free(List.of("leeftijd", "situatie"));

        assertThat(chat.question()).isEqualTo("leeftijd");
        assertThat(chat.progress()).isEqualTo(new Progress(1, 2));
        chat.presses("leeftijd:boven_55");
        assertThat(chat.question()).isEqualTo("situatie");
        assertThat(chat.progress()).isEqualTo(new Progress(2, 2));
        assertThat(chat.says("vorige vraag").question()).isEqualTo("leeftijd");
    }

    @Test
    void whatWasSkippedIsNotAskedAgain() {
        Chat chat = free(List.of("leeftijd", "situatie")).presses("_skip");

        assertThat(chat.question()).isEqualTo("situatie");
    }

    /** Two questions that hang on nothing, the other way round than the flow has them. */
    private static Chat free(List<String> wanted) {
        List<Step> steps = List.of(
                TestFlows.situation().as("situatie", Condition.ALWAYS, "vouchers"),
                TestFlows.age().as("leeftijd", Condition.ALWAYS, "vouchers"),
                new LookUp("lijst", Condition.ALWAYS, "vouchers", text("Lijst."), text("Niets.")));
        Chat chat = aConversation(TestRelease.aRelease("r1")
                .withFlow(Flow.of("vouchers", text("Vouchers"), true, steps))
                .build());
        chat.desk.openFacts = new LinkedHashSet<>(wanted);
        return chat.started("", "nl", "vouchers");
    }
}
