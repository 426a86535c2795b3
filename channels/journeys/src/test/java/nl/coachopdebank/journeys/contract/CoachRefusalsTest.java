package nl.coachopdebank.journeys.contract;

import java.nio.charset.StandardCharsets;
import nl.coachopdebank.journeys.run.CouchProcess;
import nl.coachopdebank.journeys.run.SharedCouch;
import nl.coachopdebank.journeys.wire.CoachAtWork;
import nl.coachopdebank.journeys.wire.Resident;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a coach is refused, and how. */
@ExtendWith(SharedCouch.class)
class CoachRefusalsTest {
    private final CouchProcess couch;
    private final CoachAtWork anna;
    private final CoachAtWork bram;
    private Resident resident;
    private String handOff;

    CoachRefusalsTest(CouchProcess couch) {
        this.couch = couch;
        this.anna = CoachAtWork.named("anna", couch.address());
        this.bram = CoachAtWork.named("bram", couch.address());
    }

    @BeforeEach
    void aResidentWhoWaits() {
        resident = Resident.at(couch.address());
        handOff = resident.asksForCoach();
    }

    @ParameterizedTest
    @CsvSource({
        "messages, '{\"id\":\"w1\",\"text\":\"hallo\"}'",
        "transfer, '{\"role\":\"jongerencoach\"}'",
        "return, '{\"summary\":\"klaar\"}'",
        "close, '{\"outcome\":\"light\"}'",
        "free, '{}'",
        "typing, '{}'"
    })
    void whoDoesNotHoldItIsRefused(String action, String body) {
        anna.takes(handOff).expect(200);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);

        bram.api()
                .post(CoachAtWork.path(handOff) + "/" + action, bytes, "application/json")
                .expectProblem(409);
    }

    @ParameterizedTest
    @CsvSource({
        "messages, '{\"text\":\"hallo\"}'",
        "messages, '{\"id\":\"w1\"}'",
        "messages, '{\"id\":\"w1\",\"text\":\" \"}'",
        "messages, '{}'",
        "transfer, '{\"role\":\"koning\"}'",
        "transfer, '{}'",
        "notes, '{}'",
        "return, '{}'",
        "close, '{\"outcome\":\"wonderful\"}'",
        "close, '{\"outcome\":\"light\",\"instruments\":[\"Z\"]}'",
        "close, '{}'",
        "messages, 'no json'",
        "messages, '[1]'"
    })
    void incompleteWorkIsRefused(String action, String body) {
        anna.takes(handOff).expect(200);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);

        anna.api()
                .post(CoachAtWork.path(handOff) + "/" + action, bytes, "application/json")
                .expectProblem(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"text\":\" ?! \"}",
                "{\"from\":\"gisteren\"}",
                "{\"text\":\"a\",\"to\":\"2026-13-01\"}",
                "{\"from\":\"2026-11-02\",\"to\":\"2026-11-01\"}",
                "no json"
            })
    void searchForNothingIsRefused(String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);

        anna.api()
                .post("/api/v1/coach/handoffs/search", bytes, "application/json")
                .expectProblem(400);
    }

    @Test
    void longMessageIsRefused() {
        anna.takes(handOff).expect(200);

        anna.writes(handOff, "a".repeat(4_001)).expectProblem(413);
    }

    @ParameterizedTest
    @CsvSource({
        "messages, '\"text\":\"hallo\"'",
        "notes, '\"text\":\"hallo\"'",
        "transfer, '\"role\":\"jongerencoach\"'",
        "return, '\"summary\":\"klaar\"'",
        "close, '\"outcome\":\"light\"'"
    })
    void longOrUnreadableIdOfOnesOwnIsRefused(String action, String rest) {
        anna.takes(handOff).expect(200);
        for (String own : new String[] {"a".repeat(65), " ", "a\\nb"}) {
            byte[] bytes = ("{\"id\":\"" + own + "\"," + rest + "}").getBytes(StandardCharsets.UTF_8);
            anna.api()
                    .post(CoachAtWork.path(handOff) + "/" + action, bytes, "application/json")
                    .expectProblem(400);
        }
    }

    @Test
    void unknownHandOffsAndListsAreProblems() {
        anna.api().get(CoachAtWork.path("c0000000000000000000000-1")).expectProblem(404);
        anna.api().get(CoachAtWork.path("nonsense")).expectProblem(404);
        anna.api().get(CoachAtWork.path(resident.id() + "-9")).expectProblem(404);
        anna.takes("c0000000000000000000000-1").expectProblem(404);
        anna.takes(resident.id() + "-9").expectProblem(404);
        anna.api().get("/api/v1/coach/handoffs?state=lost").expectProblem(400);
    }
}
