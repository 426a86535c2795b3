package nl.coachopdebank.journeys.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.coachopdebank.journeys.run.CouchProcess;
import nl.coachopdebank.journeys.run.SharedCouch;
import nl.coachopdebank.journeys.wire.Answer;
import nl.coachopdebank.journeys.wire.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Who may use what: every address with every account. */
@ExtendWith(SharedCouch.class)
class AccessTest {
    private static final String NOBODY = "";
    private static final List<String> ACCOUNTS = List.of(NOBODY, "anna", "tineke", "els", "beheer");
    private static final Set<String> COACHES = Set.of("anna", "tineke");
    private static final Set<String> LEADS = Set.of("tineke");
    private static final Set<String> EDITORS = Set.of("els");
    private static final Set<String> ADMINS = Set.of("beheer");
    private static final Set<String> NONE = Set.of();

    private final Api api;

    AccessTest(CouchProcess couch) {
        this.api = Api.of(couch.address());
    }

    static Stream<Arguments> addresses() {
        String handOff = "/api/v1/coach/handoffs/c0000000000000000000000-1";
        return Stream.of(
                Arguments.of("GET /api/v1/coach/handoffs", COACHES),
                Arguments.of("POST /api/v1/coach/handoffs/search", COACHES),
                Arguments.of("GET /api/v1/coach/meter", COACHES),
                Arguments.of("GET /api/v1/coach/figures", LEADS),
                Arguments.of("GET /api/v1/coach/figures?month=2026-11", LEADS),
                Arguments.of("GET /api/v1/coach/sample", LEADS),
                Arguments.of("GET /api/v1/coach/sample/c0000000000000000000000-1", LEADS),
                Arguments.of("PUT /api/v1/coach/sample/c0000000000000000000000-1", LEADS),
                Arguments.of("GET " + handOff, COACHES),
                Arguments.of("POST " + handOff + "/take", COACHES),
                Arguments.of("POST " + handOff + "/messages", COACHES),
                Arguments.of("POST " + handOff + "/typing", COACHES),
                Arguments.of("GET " + handOff + "/replies", COACHES),
                Arguments.of("POST " + handOff + "/answers", COACHES),
                Arguments.of("POST " + handOff + "/looking", COACHES),
                Arguments.of("POST " + handOff + "/pass", COACHES),
                Arguments.of("GET /api/v1/coach/duty", COACHES),
                Arguments.of("PUT /api/v1/coach/duty", COACHES),
                Arguments.of("PUT " + handOff + "/anamnesis/route", COACHES),
                Arguments.of("POST " + handOff + "/transfer", COACHES),
                Arguments.of("POST " + handOff + "/notes", COACHES),
                Arguments.of("POST " + handOff + "/return", COACHES),
                Arguments.of("POST " + handOff + "/close", COACHES),
                Arguments.of("POST /api/v1/coach/conversations/c0000000000000000000000/drafts", COACHES),
                Arguments.of("POST /api/v1/editor/understand", EDITORS),
                Arguments.of("GET /api/v1/editor/releases", EDITORS),
                Arguments.of("GET /api/v1/editor/content", EDITORS),
                Arguments.of("POST /api/v1/editor/drafts", EDITORS),
                Arguments.of("GET /api/v1/admin/dead-letters", ADMINS),
                Arguments.of("POST /api/v1/admin/dead-letters/1/resend", ADMINS),
                Arguments.of("GET /api/v1/admin/audit", ADMINS),
                Arguments.of("POST /api/v1/admin/retention/run", ADMINS),
                Arguments.of("GET /actuator/prometheus", ADMINS),
                Arguments.of("GET /actuator/env", NONE),
                Arguments.of("GET /actuator/heapdump", NONE),
                Arguments.of("POST /actuator/shutdown", NONE),
                Arguments.of("GET /api/v1/whatsapp/c0000000000000000000000", NONE),
                Arguments.of("GET /api/v1/elsewhere", NONE));
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void onlyTheNamedRolesGetIn(String address, Set<String> welcome) {
        for (String account : ACCOUNTS) {
            Answer answer = call(address, account.equals(NOBODY) ? api : api.as(account));
            if (welcome.contains(account)) {
                assertThat(answer.status())
                        .as("%s as %s", address, account)
                        .isNotIn(401, 403)
                        .isLessThan(500);
            } else if (account.equals(NOBODY)) {
                answer.expectProblem(401);
            } else {
                answer.expectProblem(403);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void wrongPasswordIsNobody(String address, Set<String> welcome) {
        assertThat(welcome).isNotNull();
        call(address, api.as("anna", "guessed")).expectProblem(401);
    }

    private static Answer call(String address, Api as) {
        String[] parts = address.split(" ");
        boolean reads = parts[0].equals("GET");
        return as.send(as.request(parts[1])
                .header("Content-Type", "application/json")
                .method(parts[0], reads ? BodyPublishers.noBody() : BodyPublishers.ofString("{}")));
    }

    @Test
    void streamIsForCoachesOnly() {
        api.get("/api/v1/coach/stream", "text/event-stream").expect(401);
        api.as("els").get("/api/v1/coach/stream", "text/event-stream").expect(403);
    }

    @Test
    void consoleSendsWhoIsNotLoggedInToTheLoginPage() {
        Answer answer = api.get("/coach", "text/html").expect(303);

        assertThat(answer.header("Location")).isEqualTo("/login");
    }

    @Test
    void whatsappIsNotThereWhileItIsOff() {
        api.get("/webhooks/whatsapp?hub.mode=subscribe").expect(404);
        call("POST /webhooks/whatsapp", api).expect(404);
    }

    @Test
    void draftsAreNotThereWithoutALanguageModel() {
        String conversation = "/api/v1/coach/conversations/c0000000000000000000000/drafts";

        assertThat(call("POST " + conversation, api.as("anna"))
                        .expectProblem(404)
                        .text())
                .contains("drafts-off");
        assertThat(call("POST /api/v1/editor/drafts", api.as("els"))
                        .expectProblem(404)
                        .text())
                .contains("drafts-off");
    }

    @Test
    void healthIsForEveryoneAndTellsNoSecrets() {
        Answer health = api.get("/actuator/health/readiness").expect(200);

        assertThat(health.json().path("status").asString()).isEqualTo("UP");
        assertThat(api.get("/actuator/health").expect(200).json().propertyNames())
                .contains("status")
                .doesNotContain("components", "details");
    }

    @Test
    void onlyWhoRunsTheServerReadsWhatHealthIsMadeOf() {
        assertThat(api.as("beheer").get("/actuator/health").expect(200).text())
                .contains("release", "LIVE")
                .doesNotContain("redis://", "password");
        assertThat(api.as("els").get("/actuator/health").expect(200).text()).doesNotContain("release");
        assertThat(api.as("anna").get("/actuator/health/readiness").expect(200).text())
                .doesNotContain("components");
        api.as("beheer", "guessed").get("/actuator/health").expect(401);
    }

    @Test
    void whoIsLoggedInIsToldWhoTheyAre() {
        Answer me = api.as("anna").get("/api/v1/me").expect(200);

        assertThat(me.json().path("name").asString()).isEqualTo("Anna");
        assertThat(me.json().path("roles").toString()).contains("COACH");
        api.get("/api/v1/me").expectProblem(401);
    }

    @Test
    void pagesForbidWhatTheyDoNotNeed() {
        Answer page = api.get("/", "text/html").expect(200);

        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'self'", "object-src 'none'")
                .doesNotContain("unsafe-inline", "unsafe-eval", "http:");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
    }

    @Test
    void apiIsDescribedInOpenApi() {
        Answer description = api.get("/v3/api-docs").expect(200);

        assertThat(description.json().path("paths").propertyNames())
                .contains("/api/v1/conversations", "/api/v1/conversations/{id}/messages")
                .contains("/api/v1/coach/handoffs", "/api/v1/coach/handoffs/{id}/take");
        assertThat(description.json().path("info").path("title").asString()).isEqualTo("Coach op de Bank");
        assertThat(needed(description, "/api/v1/conversations", "post")).isEmpty();
        assertThat(needed(description, "/api/v1/conversations/{id}/messages", "post"))
                .contains("secret");
        assertThat(needed(description, "/api/v1/coach/handoffs/{id}/take", "post"))
                .contains("account");
    }

    private static String needed(Answer description, String path, String method) {
        JsonNode security =
                description.json().path("paths").path(path).path(method).path("security");
        return security.isMissingNode() ? "" : security.toString();
    }

    @Test
    void requestThatNoBrowserSendsIsAProblemToo() {
        api.get("/api/v1/conversations/c;x=1/events").expectProblem(400);
    }
}
