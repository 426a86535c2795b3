package nl.coachopdebank.journeys.robust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import nl.coachopdebank.journeys.run.CouchProcess;
import nl.coachopdebank.journeys.run.SharedCouch;
import nl.coachopdebank.journeys.wire.OneConnection;
import nl.coachopdebank.journeys.wire.Resident;
import nl.coachopdebank.journeys.wire.Transcripts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A browser or a proxy keeps its connection and asks again at once; no request may wait for nothing. */
@ExtendWith(SharedCouch.class)
class KeepAliveTest {
    private static final int REQUESTS = 2_000;
    /** Most requests read, as they do in life. */
    private static final int MESSAGE_EVERY = 50;

    private final CouchProcess couch;

    KeepAliveTest(CouchProcess couch) {
        this.couch = couch;
    }

    @Test
    void everyRequestOfAQuickConnectionIsAnswered() throws IOException {
        Resident resident = Resident.at(couch.address());
        try (OneConnection connection = new OneConnection(couch.address())) {
            for (int i = 0; i < REQUESTS; i++) {
                int status = i % MESSAGE_EVERY == 0
                        ? connection.asks("POST", resident.path() + "/messages", resident.secret(), message(i))
                        : connection.asks("GET", resident.path() + "/events?after=1000000", resident.secret(), "");
                assertThat(status).as("the answer to request %s", i).isIn(200, 202);
            }
        }
        resident.says("menu");
        Transcripts.assertNumbered(resident.events());
    }

    private static String message(int number) {
        return "{\"id\":\"m" + number + "\",\"text\":\"menu\"}";
    }
}
