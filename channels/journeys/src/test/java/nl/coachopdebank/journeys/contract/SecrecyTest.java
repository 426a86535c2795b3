package nl.coachopdebank.journeys.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import nl.coachopdebank.journeys.run.CouchProcess;
import nl.coachopdebank.journeys.run.SharedCouch;
import nl.coachopdebank.journeys.wire.Api;
import nl.coachopdebank.journeys.wire.Resident;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Only the secret opens a conversation, and nobody learns whether an id exists. */
@ExtendWith(SharedCouch.class)
class SecrecyTest {
    private static final String BASE = "/api/v1/conversations";
    private static final String UNKNOWN = BASE + "/c0000000000000000000000";

    private final CouchProcess couch;
    private final Api api;

    SecrecyTest(CouchProcess couch) {
        this.couch = couch;
        this.api = Api.of(couch.address());
    }

    private Resident resident() {
        return Resident.at(couch.address());
    }

    @Test
    void wrongIdAndWrongSecretAreToldAlike() {
        Resident resident = resident();
        Api guessing = api.withSecret("guessed-guessed-guessed-guessed-guessed-guessed");

        String wrongSecret =
                guessing.get(resident.path() + "/events").expectProblem(404).text();
        String wrongId =
                resident.api().get(UNKNOWN + "/events").expectProblem(404).text();

        assertThat(wrongSecret.replace(resident.id(), "c0000000000000000000000"))
                .isEqualTo(wrongId);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer ", "Bearer x", "Basic YW5uYTpjb3VjaA==", "bearer"})
    void nothingOpensWithoutTheSecret(String authorization) {
        Resident resident = resident();
        Api other = new Api(couch.address(), authorization);
        byte[] message = "{\"id\":\"m1\",\"text\":\"menu\"}".getBytes(StandardCharsets.UTF_8);

        other.get(resident.path() + "/events").expect(404);
        other.get(resident.path() + "/events", "text/event-stream").expect(404);
        other.get(resident.path() + "/export").expect(404);
        other.get(resident.path() + "/export", "text/plain").expect(404);
        other.post(resident.path() + "/messages", message, "application/json").expect(404);
        other.delete(resident.path()).expect(404);
        assertThat(resident.events()).hasSize(1);
    }

    @Test
    void secretOfAnotherConversationOpensNothing() {
        Resident one = resident();
        Resident other = resident();

        one.api().get(other.path() + "/events").expectProblem(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"c", "x", "%00", "..%2F..", "c%0d%0aX", "*", "c%C3%A9", "c%7B1%7D"})
    void oddIdsAreNotFound(String id) {
        int status = resident().api().get(BASE + "/" + id + "/events").status();

        assertThat(status).isBetween(400, 404);
    }

    @Test
    void idOfAThousandCharactersIsNotFound() {
        resident().api().get(BASE + "/" + "c".repeat(1_000) + "/events").expectProblem(404);
    }
}
