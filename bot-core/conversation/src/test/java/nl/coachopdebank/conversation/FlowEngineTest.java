package nl.coachopdebank.conversation;

import static nl.coachopdebank.conversation.Chat.aConversation;
import static nl.coachopdebank.conversation.TestRelease.aRelease;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.coachopdebank.conversation.ConversationInput.ResidentSaid;
import nl.coachopdebank.conversation.ConversationInput.Started;
import org.junit.jupiter.api.Test;

class FlowEngineTest {
    private static final ConversationId ID = new ConversationId("c0123456789abcdefghijkl");

    private static final Releases CONTENT = Releases.of(aRelease("r1").build());

    private static FlowEngine engine() {
        return new FlowEngine(EngineSettings.DEFAULT);
    }

    @Test
    void theSameInputGivesTheSameTurnInAnyEngine() {
        Started started = new Started("1", Chat.START, "web", "", "nl", "check", "hash");
        Turn first = engine().decide(null, ID, started, Findings.NONE, CONTENT, Chat.START)
                .turn();
        ResidentSaid said = new ResidentSaid("2", Chat.START, "ik ben 53 en woon in Kampen");

        assertThat(engine().decide(null, ID, started, Findings.NONE, CONTENT, Chat.START)
                        .turn())
                .isEqualTo(first);
        assertThat(engine().decide(first.after(), ID, said, Findings.NONE, CONTENT, Chat.START))
                .isEqualTo(engine().decide(first.after(), ID, said, Findings.NONE, CONTENT, Chat.START));
    }

    @Test
    void anInputForAConversationThatIsNotThereChangesNothing() {
        Turn turn = engine().decide(
                        null, ID, new ResidentSaid("1", Chat.START, "hoi"), Findings.NONE, CONTENT, Chat.START)
                .turn();

        assertThat(turn).isEqualTo(new Turn(null, List.of(), List.of(), Outcome.refused("gone")));
    }

    @Test
    void erasingLeavesNothing() {
        Chat chat = aConversation().inTheCheck().says("rust").erases();

        assertThat(chat.isGone()).isTrue();
        assertThat(chat.turn().events()).isEmpty();
        assertThat(chat.turn().outcome()).isEqualTo(Outcome.DONE);
    }

    @Test
    void askingTheDeskIsNoTurnYet() {
        Turn started = engine().decide(
                        null,
                        ID,
                        new Started("1", Chat.START, "web", "", "nl", "", "hash"),
                        Findings.NONE,
                        CONTENT,
                        Chat.START)
                .turn();
        Decision decision = engine().decide(
                        started.after(),
                        ID,
                        new ResidentSaid("2", Chat.START, "brabbel"),
                        Findings.NONE,
                        CONTENT,
                        Chat.START);

        assertThat(decision.turn()).isNull();
        assertThat(decision.need().question()).isEqualTo("brabbel");
    }

    @Test
    void flowsThatGoRoundInCirclesFailInsteadOfHanging() {
        Chat chat = aConversation(aRelease("r1")
                .withFlow(TestFlows.handOver("heen", "weer"))
                .withFlow(TestFlows.handOver("weer", "heen"))
                .build());

        assertThatThrownBy(() -> chat.started("", "nl", "heen")).hasMessageContaining("goes round in circles");
    }

    @Test
    void whoseMessageFailedKeepsTheMessageAndThePlaceAndIsOfferedACoach() {
        Chat chat = aConversation().inTheCheck().says("ik wil rust");
        Turn excuse = engine().excuse(chat.state(), new ResidentSaid("x", chat.now(), "Kampen"), CONTENT, chat.now())
                .orElseThrow();

        assertThat(excuse.events())
                .extracting(event -> ((Event.Message) event).body().text())
                .containsExactly("Kampen", "<failed>");
        assertThat(((Event.Message) excuse.events().get(1)).body().choices())
                .extracting(Choice::value)
                .contains("_coach");
        assertThat(excuse.after().position()).isEqualTo(chat.state().position());
        assertThat(excuse.after().facts()).isEqualTo(chat.state().facts());
    }

    @Test
    void whileACoachHasTheFloorAFailedMessageIsKeptAndTheBotIsSilent() {
        Chat chat = aConversation().inTheCheck().says("ik wil rust", "coach").coach("anna", CoachInput.Action.TAKE);
        Turn excuse = engine().excuse(chat.state(), new ResidentSaid("x", chat.now(), "hoi Anna"), CONTENT, chat.now())
                .orElseThrow();

        assertThat(excuse.events())
                .extracting(event -> ((Event.Message) event).body().text())
                .containsExactly("hoi Anna");
    }

    @Test
    void aFailedMessageIsStillCheckedForSafety() {
        Chat chat = aConversation().inTheCheck();
        Turn excuse = engine().excuse(
                        chat.state(), new ResidentSaid("x", chat.now(), "ik wil niet meer leven"), CONTENT, chat.now())
                .orElseThrow();

        Event.Message said = (Event.Message) excuse.events().get(0);
        assertThat(said.body().safety()).isNotNull();
        assertThat(excuse.after().flags()).isNotEmpty();
        assertThat(((Event.Message) excuse.events().get(1)).body().safety()).isNotNull();
    }
}
