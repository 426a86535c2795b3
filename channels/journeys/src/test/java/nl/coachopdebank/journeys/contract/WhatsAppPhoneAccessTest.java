package nl.coachopdebank.journeys.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import nl.coachopdebank.journeys.run.CouchProcess;
import nl.coachopdebank.journeys.run.Launch;
import nl.coachopdebank.journeys.run.SharedCouch;
import nl.coachopdebank.journeys.wire.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may use the simulated phone: in a demo the page itself and programs, elsewhere nobody. */
@ExtendWith(SharedCouch.class)
class WhatsAppPhoneAccessTest {
    private static final String NETWORK = "/demo/whatsapp/api/network";
    private static final byte[] CALM = "{}".getBytes(StandardCharsets.UTF_8);

    private final CouchProcess couch;

    WhatsAppPhoneAccessTest(CouchProcess couch) {
        this.couch = couch;
    }

    private int changes(String header, String value) {
        Api api = Api.of(couch.address());
        return api.send(api.request(NETWORK)
                        .header("Content-Type", "application/json")
                        .header(header, value)
                        .POST(BodyPublishers.ofByteArray(CALM)))
                .status();
    }

    @Test
    void anotherSiteChangesNothing() {
        assertThat(changes("Origin", "http://elders.example")).isEqualTo(403);
        assertThat(changes("Sec-Fetch-Site", "cross-site")).isEqualTo(403);
        assertThat(changes("Origin", couch.address().toString())).isEqualTo(204);
    }

    @Test
    void aCoachWhoIsLoggedInBesideItNeedsNoToken() {
        assertThat(changes("Cookie", "couch-session=x")).isEqualTo(204);
    }

    @Test
    void onlyJsonIsTaken() {
        Api api = Api.of(couch.address());

        api.post(NETWORK, CALM, "text/plain").expectProblem(415);
        api.post(NETWORK, CALM, "application/x-www-form-urlencoded").expectProblem(415);
        api.post(NETWORK, "{".getBytes(StandardCharsets.UTF_8), "application/json")
                .expectProblem(400);
        api.post(NETWORK, Map.of("duplicates", 2)).expectProblem(400);
        api.post("/demo/whatsapp/api/phones/nobody/actions", Map.of("type", "voice"))
                .expectProblem(404);
        api.post("/demo/whatsapp/api/phones/robin/actions", Map.of("type", "call"))
                .expectProblem(400);
    }

    @Test
    void aPhoneThatIsNotThereIsNotWatched() {
        Api.of(couch.address())
                .get("/demo/whatsapp/api/state?phone=nobody", "text/event-stream")
                .expect(404);
    }

    static List<Launch> elsewhere() {
        return List.of(
                Launch.demo("no-demo").with("couch.demo", "false"),
                Launch.demo("real-whatsapp")
                        .with("couch.whatsapp.enabled", "true")
                        .with("couch.whatsapp.api-base-url", "http://127.0.0.1:9")
                        .with("couch.whatsapp.phone-number-id", "999000000000002")
                        .with("couch.whatsapp.access-token", "fake-token")
                        .with("couch.whatsapp.app-secret", "fake-secret")
                        .with("couch.whatsapp.verify-token", "fake-word"));
    }

    @ParameterizedTest
    @MethodSource("elsewhere")
    void isNotThereOutsideADemoAndBesideTheRealOne(Launch launch) {
        try (CouchProcess other = CouchProcess.start(launch)) {
            Api api = Api.of(other.address());

            api.get("/demo/whatsapp", "text/html").expect(404);
            api.get("/demo/whatsapp/index.html").expect(404);
            api.get("/demo/whatsapp/page.js").expect(404);
            api.get("/demo/whatsapp/api/state").expect(404);
            api.post(NETWORK, Map.of()).expect(404);
            api.post("/demo/whatsapp/webhook", Map.of()).expect(404);
        }
    }
}
