package nl.coachopdebank.coachconsole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.coachopdebank.coachconsole.DutyDesk.Member;
import nl.coachopdebank.coachconsole.DutyDesk.View;
import nl.coachopdebank.conversation.CoachInput.Action;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.pipeline.Samples;
import nl.coachopdebank.pipeline.Server;
import nl.coachopdebank.pipeline.Subscription;
import nl.coachopdebank.pipeline.redis.RedisStore;
import nl.coachopdebank.pipeline.redis.TestRedis;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.web.ErrorResponseException;

@DisplayName("A coach with an open console")
class DutyDeskTest {
    @RegisterExtension
    static final TestRedis REDIS = new TestRedis();

    private static final Coach ANNA = new Coach("anna", "Anna", false);
    private static final Coach BRAM = new Coach("bram", "Bram", false);

    private final ConversationId id = Samples.id(new Random(3));
    private final List<View> annas = new CopyOnWriteArrayList<>();
    private Server server;
    private DutyDesk duty;

    @BeforeEach
    void aQuestionThatWaits() {
        RedisStore store = REDIS.open("me", Server.SETTINGS);
        server = new Server(store, Server.SETTINGS).started();
        server.append(id, Samples.started());
        server.append(id, Samples.said("1", "coach"));
        await().until(() -> !Server.get(server.pipeline.handOffs().open()).isEmpty());
        String role =
                Server.get(server.pipeline.handOffs().open()).get(0).handOff().role();
        OfferSettings settings = new OfferSettings(
                2, Duration.ofMinutes(2), Duration.ofMinutes(2), Duration.ofSeconds(2), Duration.ofMillis(50));
        duty = new DutyDesk(
                store.roster(settings.roster()),
                server.pipeline.handOffs(),
                new Directory(role),
                settings,
                Clock.systemUTC());
        duty.start();
    }

    private record Directory(String role) implements CoachDirectory {
        @Override
        public String nameOf(String username) {
            return username;
        }

        @Override
        public String roleOf(String username) {
            return username.equals("anna") ? role : "";
        }
    }

    @AfterEach
    void stop() {
        duty.stop();
        server.close();
    }

    @Test
    void isOfferedWhatWaitsAndNoMoreOnceItIsTaken() {
        duty.open(ANNA, annas::add);
        await().until(() -> last().offer() != null);
        assertThat(last().offer().handoff()).isEqualTo(id + "-1");
        assertThat(last().status()).isEqualTo("available");

        server.append(id, Samples.coach("a1", Action.TAKE, "anna", ""));

        await().until(() -> last().talks() == 1 && last().offer() == null);
        assertThat(annas).as("told of changes only").hasSizeLessThan(6);
    }

    @Test
    void seesColleaguesComeAndGo() {
        duty.open(ANNA, annas::add);
        Subscription bram = duty.open(BRAM, view -> {});
        await().untilAsserted(() -> assertThat(team()).containsExactly("anna", "bram"));

        bram.close();

        await().untilAsserted(() -> assertThat(team()).containsExactly("anna"));
    }

    @Test
    void pausesAndIsOfferedNothingUntilTheEndOfThePause() {
        duty.open(ANNA, annas::add);
        await().until(() -> last().offer() != null);

        assertThat(duty.pause(ANNA, true).block().status()).isEqualTo("paused");
        assertThat(duty.of(ANNA).offer()).isNull();

        assertThat(duty.pause(ANNA, false).block().offer()).isNotNull();
    }

    @Test
    void leavesAnOfferToOthersOnce() {
        duty.open(ANNA, annas::add);
        await().until(() -> last().offer() != null);

        assertThat(duty.pass(ANNA, id + "-1").block().offer()).isNull();

        assertThatThrownBy(() -> duty.pass(ANNA, id + "-1").block()).isInstanceOf(ErrorResponseException.class);
        assertThat(duty.of(ANNA).status()).isEqualTo("available");
    }

    @Test
    void countsAsAwayWithoutAConsole() {
        assertThat(duty.of(ANNA).status()).isEqualTo("away");
        assertThat(duty.pause(ANNA, true).block().status()).isEqualTo("away");

        duty.open(BRAM, view -> {});
        await().until(() -> !duty.of(BRAM).team().isEmpty());
        assertThat(duty.of(BRAM).team()).extracting(Member::coach).containsExactly("bram");
        duty.open(ANNA, annas::add);
        assertThat(last().status()).as("the pause counts once she comes").isEqualTo("paused");
    }

    private View last() {
        await().until(() -> !annas.isEmpty());
        return annas.get(annas.size() - 1);
    }

    private List<String> team() {
        return last().team().stream().map(Member::coach).toList();
    }
}
