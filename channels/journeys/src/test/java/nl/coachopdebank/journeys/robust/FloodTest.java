package nl.coachopdebank.journeys.robust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.stream.IntStream;
import nl.coachopdebank.journeys.run.CouchProcess;
import nl.coachopdebank.journeys.run.SharedCouch;
import nl.coachopdebank.journeys.wire.Answer;
import nl.coachopdebank.journeys.wire.CoachAtWork;
import nl.coachopdebank.journeys.wire.EventStream;
import nl.coachopdebank.journeys.wire.Resident;
import nl.coachopdebank.journeys.wire.ResidentLine;
import nl.coachopdebank.journeys.wire.Transcripts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** More messages than a person can type. */
@ExtendWith(SharedCouch.class)
class FloodTest {
    private static final String TYPING = "{\"type\": \"typing\"}";
    private final CouchProcess couch;

    FloodTest(CouchProcess couch) {
        this.couch = couch;
    }

    private Resident resident() {
        return Resident.at(couch.address());
    }

    @Test
    void hundredMessagesInASecondAreAllAnsweredInOrder() {
        Resident resident = resident();
        try (ResidentLine line = ResidentLine.of(resident, 0)) {
            IntStream.range(0, 100).forEach(i -> line.says("m" + i, "menu"));
            line.waitsForAnswerTo("m99");
            resident.waitsFor("the last message", event -> event.id().equals("m99"));
        }
        Transcripts.assertAnswered(
                resident.events(),
                IntStream.range(0, 100).mapToObj(i -> "m" + i).toList());
    }

    @Test
    void floodIsSlowedDownAndLosesNothingThatWasAccepted() {
        Resident resident = resident();
        try (ResidentLine line = ResidentLine.of(resident, 0)) {
            IntStream.range(0, 1_000).forEach(i -> line.says("m" + i, "menu"));
            IntStream.range(0, 1_000).forEach(i -> line.waitsForAnswerTo("m" + i));
            var accepted = line.frames().stream()
                    .filter(frame -> frame.path("type").asString("").equals("ack"))
                    .map(frame -> frame.path("id").asString())
                    .toList();
            assertThat(accepted).hasSizeBetween(100, 999);
            assertThat(line.frames().stream()
                            .filter(frame -> frame.path("type").asString("").equals("error")))
                    .allSatisfy(error -> assertThat(
                                    error.path("problem").path("status").asInt())
                            .isEqualTo(429));
            resident.waitsFor("the last", event -> event.id().equals(accepted.get(accepted.size() - 1)));
            Transcripts.assertAnswered(resident.events(), accepted);
        }
    }

    @Test
    void typingWithoutEndCutsNobodyOff() {
        Resident resident = resident();
        String handOff = resident.asksForCoach();
        CoachAtWork anna = CoachAtWork.named("anna", couch.address());
        anna.takes(handOff).expect(200);
        try (ResidentLine line = ResidentLine.of(resident, 0);
                EventStream stream = EventStream.open(anna.api(), "/api/v1/coach/stream")) {
            await("the coach sees that the resident types").until(() -> {
                line.sends(TYPING);
                return typing(stream) > 0;
            });
            IntStream.range(0, 5_000).forEach(i -> line.sends(TYPING));
            line.says("m1", "ben je er nog?");
            stream.waitsFor("the message", event -> event.data().contains("ben je er nog?"));
            assertThat(typing(stream)).isLessThanOrEqualTo(20);
        }
    }

    private static long typing(EventStream stream) {
        return stream.events().stream()
                .filter(event -> event.event().equals("typing"))
                .count();
    }

    @Test
    void tooFastOverHttpSaysWhenToTryAgain() {
        Resident resident = resident();
        Answer refused = IntStream.range(0, 3_000)
                .parallel()
                .mapToObj(i -> resident.sends("m" + i, "menu"))
                .filter(answer -> answer.status() != 202)
                .findFirst()
                .orElseThrow();

        refused.expectProblem(429);
        assertThat(refused.header("Retry-After")).matches("\\d+");
    }
}
