package nl.coachopdebank.journeys.robust;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.coachopdebank.journeys.run.RedisProxy.Moment;
import nl.coachopdebank.journeys.run.Script;
import nl.coachopdebank.journeys.wire.CoachAtWork;
import nl.coachopdebank.journeys.wire.Resident;
import nl.coachopdebank.journeys.wire.Transcripts;
import nl.coachopdebank.journeys.wire.WireEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The server is killed while a timer goes off: the bot comes back to a resident who was left alone, and once. */
@TestInstance(Lifecycle.PER_CLASS)
class CrashedTimerTest {
    private final CrashStand stand = CrashStand.with("couch.hand-off.coach-away-after", "1s");
    private final CoachAtWork anna = CoachAtWork.named("anna", stand.address());

    @AfterAll
    void stop() {
        stand.close();
    }

    /** Also so that Redis knows the script when the server is killed. */
    @BeforeAll
    void aTimerGoesOffWithoutAKill() {
        Resident resident = Resident.at(stand.address());
        try (Follower page = Follower.of(resident)) {
            anna.takes(resident.asksForCoach()).expect(200);
            seesBotBack(page);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Moment.class,
            names = {"BEFORE_ITS_EFFECT", "BEFORE_ITS_ANSWER"})
    void aTimerGoesOffOnceWhereverTheServerIsKilled(Moment moment) {
        Resident resident = Resident.at(stand.address());
        String handOff = resident.asksForCoach();
        try (Follower page = Follower.of(resident)) {
            stand.killsAt(moment, Script.FIRE_TIMERS, () -> anna.takes(handOff).expect(200));

            page.comesBack();
            seesBotBack(page);
            assertThat(page.isKnown("after")).isFalse();
            page.sees("the next message", event -> event.id().equals("after"));
            List<WireEvent> transcript = page.transcript();
            Transcripts.assertNumbered(transcript);
            assertThat(transcript.stream().map(WireEvent::holder).filter(holder -> !holder.isEmpty()))
                    .as("who had the floor, one after the other")
                    .containsExactly("waiting", "coach", "waiting");
            assertThat(anna.find("waiting", handOff))
                    .as("the request, in the list")
                    .hasSize(1);
        }
    }

    private static void seesBotBack(Follower page) {
        long taken = page.sees("the coach", event -> event.holder().equals("coach"));
        page.sees(
                "the bot is back",
                event -> event.seq() > taken && event.holder().equals("waiting"));
    }
}
