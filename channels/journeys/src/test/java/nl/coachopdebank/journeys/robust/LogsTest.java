package nl.coachopdebank.journeys.robust;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import nl.coachopdebank.journeys.run.CouchProcess;
import nl.coachopdebank.journeys.run.ProcessLog;
import nl.coachopdebank.journeys.run.SharedCouch;
import nl.coachopdebank.journeys.run.Words;
import nl.coachopdebank.journeys.wire.CoachAtWork;
import nl.coachopdebank.journeys.wire.Resident;
import nl.coachopdebank.journeys.wire.ResidentLine;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people say is never in a log. Runs last, and looks at the logs of all servers of this run. */
@Order(Integer.MAX_VALUE)
@ExtendWith(SharedCouch.class)
class LogsTest {
    private final CouchProcess couch;

    LogsTest(CouchProcess couch) {
        this.couch = couch;
    }

    @Test
    void nothingThatSomeoneSaidOrAKeyIsInAnyLog() {
        Resident resident = Resident.at(couch.address());
        sayItEverywhere(resident);
        String handOff = resident.asksForCoach();
        CoachAtWork anna = CoachAtWork.named("anna", couch.address());
        anna.takes(handOff).expect(200);
        anna.writes(handOff, Words.PRIVATE).expect(202);
        anna.does(handOff, "notes", Map.of("text", Words.PRIVATE)).expect(204);
        anna.givesBack(handOff, Words.PRIVATE).expect(204);

        assertThat(ProcessLog.list())
                .allSatisfy(log -> assertThat(log.text())
                        .as("the log %s", log.file())
                        .doesNotContain(Words.PRIVATE, resident.secret()));
        assertThat(couch.log()).as("reading is audited, by id").contains("audit", handOff, "actor=anna");
    }

    /** In good and in bad messages, over every way in. */
    private static void sayItEverywhere(Resident resident) {
        String word = Words.PRIVATE;
        resident.says("Ik heet " + word);
        resident.chooses("situatie:" + word);
        for (String broken : List.of("{\"id\":\"x\",\"text\":\"" + word, word, "{\"id\":{\"" + word + "\":1}}")) {
            byte[] body = broken.getBytes(StandardCharsets.UTF_8);
            resident.api()
                    .post(resident.path() + "/messages", body, "application/json")
                    .expect(400);
            resident.api().post("/api/v1/conversations", body, "application/json");
        }
        resident.api().get("/api/v1/" + word);
        resident.api().get(resident.path() + "/events?after=" + word).expect(400);
        resident.api().withSecret(word).get(resident.path() + "/events").expect(404);
        resident.api().as(word, word).get("/api/v1/me").expect(401);
        try (ResidentLine line = ResidentLine.of(resident, 0)) {
            line.sends(word);
            line.says("m1", word);
            line.waitsForAnswerTo("m1");
        }
    }
}
