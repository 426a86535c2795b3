package nl.coachopdebank.coachconsole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.coachopdebank.conversation.CoachInput.Action;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.pipeline.HandOffLine;
import nl.coachopdebank.pipeline.Samples;
import nl.coachopdebank.pipeline.Server;
import nl.coachopdebank.pipeline.StoreUnavailable;
import nl.coachopdebank.pipeline.redis.TestRedis;
import nl.coachopdebank.pipeline.roster.Round.Waiting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("What is known of the work")
class WorkBoardTest {
    @RegisterExtension
    static final TestRedis REDIS = new TestRedis();

    private final ConversationId id = Samples.id(new Random(3));
    private Server server;
    private SlowPorts slow;
    private WorkBoard board;
    private HandOffLine waiting;
    private HandOffLine held;

    @BeforeEach
    void aQuestionThatAnnaTook() {
        server = new Server(REDIS.open("me", Server.SETTINGS), Server.SETTINGS).started();
        server.append(id, Samples.started());
        server.append(id, Samples.said("1", "coach"));
        await().until(() -> !open().isEmpty());
        waiting = open().get(0);
        server.append(id, Samples.coach("a1", Action.TAKE, "anna", ""));
        server.outcome(id, "a1");
        held = open().get(0);
        slow = new SlowPorts(server.pipeline);
        board = new WorkBoard(slow);
    }

    private List<HandOffLine> open() {
        return Server.get(server.pipeline.handOffs().open());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void followsTheNews() {
        board.known();
        slow.open.complete(List.of(waiting));
        assertThat(board.waiting()).extracting(Waiting::handOff).containsExactly(id + "-1");
        assertThat(board.talks()).isEmpty();

        slow.tell(held);
        assertThat(board.waiting()).isEmpty();
        assertThat(board.talks()).isEqualTo(Map.of("anna", 1));
    }

    @Test
    void newsIsNewerThanWhatIsReadMeanwhile() {
        board.known();
        slow.tell(held);
        assertThat(board.known()).as("asked twice, read once").isNotDone();

        slow.open.complete(List.of(waiting));

        assertThat(board.known()).isCompleted();
        assertThat(board.waiting()).isEmpty();
        assertThat(board.talks()).containsKey("anna");
    }

    @Test
    void isNotKnownWhenItCannotBeRead() {
        slow.open.completeExceptionally(new StoreUnavailable("away", null));

        assertThat(board.known()).isCompletedExceptionally();
        assertThat(board.known()).as("nor the next time").isCompletedExceptionally();
    }

    @Test
    void isReadAnewWhenNewsGotLost() {
        board = new WorkBoard(server.pipeline.handOffs());
        Server.get(board.known());
        assertThat(board.talks()).containsKey("anna");
        server.append(id, Samples.coach("a2", Action.RETURN, "anna", "klaar"));
        server.outcome(id, "a2");
        board.missed();
        Server.get(board.known());
        assertThat(board.talks()).isEmpty();
        assertThat(board.waiting()).isEmpty();
    }
}
