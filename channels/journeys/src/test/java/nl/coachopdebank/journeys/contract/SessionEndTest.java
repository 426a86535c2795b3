package nl.coachopdebank.journeys.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.InputStream;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import nl.coachopdebank.journeys.run.CouchProcess;
import nl.coachopdebank.journeys.run.Launch;
import nl.coachopdebank.journeys.wire.Answer;
import nl.coachopdebank.journeys.wire.Api;
import nl.coachopdebank.journeys.wire.BrowserSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Sessions at the server: a working day at most, and nothing goes on when one has ended. */
@TestInstance(Lifecycle.PER_CLASS)
class SessionEndTest {
    private static final String STREAM = "/api/v1/coach/stream";
    private static final Duration CUT_WITHIN = Duration.ofSeconds(15);

    private final CouchProcess couch = CouchProcess.start(Launch.demo("session-end"));

    @AfterAll
    void stop() {
        couch.close();
    }

    @Test
    void tellsWhenASessionEnds() {
        BrowserSession anna = loggedIn();

        Answer me = anna.get("/api/v1/me").expect(200);

        assertThat(me.json().path("session").path("idle").asInt()).isEqualTo(900);
        assertThat(Duration.ofSeconds(me.json().path("session").path("left").asLong()))
                .isBetween(Duration.ofMinutes(719), Duration.ofHours(12));
    }

    @Test
    void whoLogsInWithEachRequestHasNoSession() {
        Answer me = Api.of(couch.address()).as("anna").get("/api/v1/me").expect(200);

        assertThat(me.json().has("session")).isFalse();
        assertThat(me.header("Set-Cookie")).doesNotContain("couch-session");
    }

    @Test
    void atTheEndOfTheDayTheSessionIsOverAndItsStreamIsCut() {
        try (CouchProcess shortDays =
                CouchProcess.start(Launch.demo("short-sessions").with("couch.login.ends-after", "PT8S"))) {
            BrowserSession anna = loggedIn(shortDays);
            HttpResponse<InputStream> stream = anna.opens(STREAM);
            assertThat(stream.statusCode()).isEqualTo(200);

            assertTimeoutPreemptively(CUT_WITHIN, () -> stream.body().readAllBytes());
            anna.get("/api/v1/coach/handoffs").expectProblem(401);
            anna.get("/coach").expect(303);
            loggedIn(shortDays).get("/api/v1/coach/handoffs").expect(200);
        }
    }

    @Test
    void demoThatMovesItsClockLogsNobodyOut() {
        BrowserSession anna = loggedIn();

        Api.of(couch.address())
                .post("/demo/whatsapp/api/time", Map.of("to", "day-later"))
                .expect(204);

        anna.get("/api/v1/coach/handoffs").expect(200);
    }

    @Test
    void streamIsCutWhenItsCoachLogsOut() {
        BrowserSession anna = loggedIn();
        HttpResponse<InputStream> stream = anna.opens(STREAM);

        anna.logsOut().expect(302);

        assertTimeoutPreemptively(CUT_WITHIN, () -> stream.body().readAllBytes());
        anna.get(STREAM).expectProblem(401);
    }

    private BrowserSession loggedIn() {
        return loggedIn(couch);
    }

    private static BrowserSession loggedIn(CouchProcess server) {
        BrowserSession anna = new BrowserSession(server.address());
        assertThat(anna.logsIn("anna", "couch").expect(302).header("Location")).isEqualTo("/coach");
        return anna;
    }
}
