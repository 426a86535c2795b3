package nl.coachopdebank.journeys.robust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.coachopdebank.journeys.run.RedisProxy.Moment;
import nl.coachopdebank.journeys.run.Script;
import nl.coachopdebank.journeys.wire.CoachAtWork;
import nl.coachopdebank.journeys.wire.NoAnswerException;
import nl.coachopdebank.journeys.wire.Resident;
import nl.coachopdebank.journeys.wire.Transcripts;
import nl.coachopdebank.journeys.wire.WireEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The server is killed at each point where something is half done, and started again: what it accepted has one visible
 * effect, in the order in which it was accepted, and no other.
 */
@TestInstance(Lifecycle.PER_CLASS)
class CrashPointsTest {
    private final CrashStand stand = CrashStand.with("couch.hand-off.coach-away-after", "30m");

    @AfterAll
    void stop() {
        stand.close();
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({
        "APPEND, BEFORE_ITS_EFFECT, false",
        "APPEND, BEFORE_ITS_ANSWER, true",
        "APPEND, AFTER_ITS_ANSWER, true",
        "COMMIT, BEFORE_ITS_EFFECT, true",
        "COMMIT, BEFORE_ITS_ANSWER, true",
        "COMMIT, AFTER_ITS_ANSWER, true"
    })
    void aMessageHasOneEffectWhereverTheServerIsKilled(Script script, Moment moment, boolean isAccepted) {
        Resident resident = Resident.at(stand.address());
        try (Follower page = Follower.of(resident)) {
            page.isKnown("before");
            page.seesAnswerTo("before");

            stand.killsAt(moment, script, () -> page.sends("during"));

            page.comesBack();
            assertThat(page.isKnown("during"))
                    .as("it was accepted before the kill")
                    .isEqualTo(isAccepted);
            assertThat(page.isKnown("after")).isFalse();
            page.seesAnswerTo("after");
            Transcripts.assertAnswered(page.transcript(), List.of("before", "during", "after"));
        }
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({"COMMIT, BEFORE_ITS_EFFECT", "COMMIT, BEFORE_ITS_ANSWER"})
    void aTakeHasOneWinnerWhereverTheServerIsKilled(Script script, Moment moment) {
        Resident resident = Resident.at(stand.address());
        String handOff = resident.asksForCoach();
        CoachAtWork anna = CoachAtWork.named("anna", stand.address());
        CoachAtWork bram = CoachAtWork.named("bram", stand.address());
        try (Follower page = Follower.of(resident)) {
            stand.killsAt(
                    moment,
                    script,
                    () -> assertThatThrownBy(() -> anna.takes(handOff)).isInstanceOf(NoAnswerException.class));

            page.comesBack();
            anna.takes(handOff).expect(200);
            bram.takes(handOff).expect(409);
            List<WireEvent> transcript = page.transcript();
            Transcripts.assertNumbered(transcript);
            assertThat(transcript.stream().map(WireEvent::holder).filter(holder -> !holder.isEmpty()))
                    .as("who had the floor, one after the other")
                    .containsExactly("waiting", "coach");
        }
    }
}
