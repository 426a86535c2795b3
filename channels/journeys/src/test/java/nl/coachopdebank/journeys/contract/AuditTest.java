package nl.coachopdebank.journeys.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.coachopdebank.journeys.run.CouchProcess;
import nl.coachopdebank.journeys.run.SharedCouch;
import nl.coachopdebank.journeys.run.Words;
import nl.coachopdebank.journeys.wire.Answer;
import nl.coachopdebank.journeys.wire.Api;
import nl.coachopdebank.journeys.wire.AuditReader;
import nl.coachopdebank.journeys.wire.CoachAtWork;
import nl.coachopdebank.journeys.wire.Resident;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What coaches, residents and administrators do with personal data is in the audit, for an administrator to read. */
@ExtendWith(SharedCouch.class)
class AuditTest {
    private static final String DESK = "coach-console 127.0.0.1";

    private final Api api;
    private final CouchProcess couch;
    private final AuditReader beheer;

    AuditTest(CouchProcess couch) {
        this.couch = couch;
        this.api = Api.of(couch.address());
        this.beheer = AuditReader.at(couch.address());
    }

    private CoachAtWork coach(String name) {
        return CoachAtWork.named(name, couch.address());
    }

    @Test
    void adminSeesExactlyWhatCoachesDidWithATalk() {
        Resident resident = Resident.at(couch.address());
        String handOff = resident.asksForCoach();
        CoachAtWork anna = coach("anna");
        anna.reads(handOff);
        anna.takes(handOff).expect(200);
        coach("bram").takes(handOff).expect(409);
        anna.api().post(CoachAtWork.path(handOff) + "/typing").expect(204);
        anna.api().post(CoachAtWork.path(handOff) + "/looking").expect(204);
        anna.writes(handOff, Words.PRIVATE).expect(202);
        anna.does(handOff, "notes", Map.of("text", Words.PRIVATE)).expect(204);
        coach("bram").writes(handOff, "hallo").expect(409);
        coach("tineke").does(handOff, "free", Map.of()).expect(204);
        anna.takes(handOff).expect(200);
        anna.does(handOff, "transfer", Map.of("role", "jongerencoach")).expect(204);
        coach("bram").takes(handOff).expect(200);
        coach("bram").givesBack(handOff, Words.PRIVATE).expect(204);

        assertThat(beheer.lines("object=" + resident.id()))
                .containsExactly(
                        "anna read " + handOff + " ok " + DESK,
                        "anna take " + handOff + " ok " + DESK,
                        "bram take " + handOff + " refused " + DESK,
                        "anna write " + handOff + " ok " + DESK,
                        "anna note " + handOff + " ok " + DESK,
                        "bram write " + handOff + " refused " + DESK,
                        "tineke free " + handOff + " ok " + DESK,
                        "anna take " + handOff + " ok " + DESK,
                        "anna transfer " + handOff + " ok " + DESK,
                        "bram take " + handOff + " ok " + DESK,
                        "bram return " + handOff + " ok " + DESK);
        assertThat(beheer.lines("actor=tineke&object=" + handOff)).hasSize(1);
        assertThat(beheer.lines("action=take&actor=bram&object=" + handOff)).hasSize(2);
    }

    @Test
    void adminSeesWhatAResidentDidWithTheOwnData() {
        Resident resident = Resident.at(couch.address(), Map.of("language", "nl", "flow", "zelftriage"));
        resident.says("Ik wil ander werk " + Words.PRIVATE);
        resident.says("Kampen");
        resident.says("nee, ik woon in Zwolle");
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(beheer.lines("object=" + resident.id()))
                        .containsExactly("resident correct " + resident.id() + " ok web"));
        resident.api().get(resident.path() + "/export").expect(200);
        resident.api().get(resident.path() + "/export", "text/plain").expect(200);
        resident.api().delete(resident.path()).expect(204);
        resident.api().get(resident.path() + "/export").expect(404);

        assertThat(beheer.lines("object=" + resident.id()))
                .containsExactly(
                        "resident correct " + resident.id() + " ok web",
                        "resident export " + resident.id() + " ok web",
                        "resident export " + resident.id() + " ok web",
                        "resident erase " + resident.id() + " ok web");
    }

    @Test
    void readingTheListEveryMomentIsNotedOnceAMinute() {
        CoachAtWork tineke = coach("tineke");
        for (int i = 0; i < 25; i++) {
            tineke.list("mine");
        }

        assertThat(beheer.lines("actor=tineke&action=list&object=mine"))
                .hasSizeBetween(1, 2)
                .containsOnly("tineke list mine ok " + DESK);
    }

    @Test
    void searchIsNotedWithoutItsWords() {
        String day = Instant.now().toString().substring(0, 10);
        coach("bram")
                .api()
                .post("/api/v1/coach/handoffs/search", Map.of("text", Words.PRIVATE, "from", "2020-01-01", "to", day))
                .expect(200);

        assertThat(beheer.lines("actor=bram&action=search"))
                .last()
                .asString()
                .matches("bram search text date \\d+ found " + DESK);
    }

    @Test
    void refusedLogInIsThereWithTheNameOnlyWhenItIsAnAccount() {
        String stranger = "x" + UUID.randomUUID();
        int before = beheer.lines("actor=unknown&action=log-in").size();
        api.as("fatima", "guessed").get("/api/v1/me").expect(401);
        api.as(stranger, "guessed").get("/api/v1/me").expect(401);

        assertThat(beheer.lines("actor=fatima")).containsExactly("fatima log-in session refused login 127.0.0.1");
        assertThat(beheer.lines("actor=unknown&action=log-in"))
                .hasSize(before + 1)
                .last()
                .isEqualTo("unknown log-in session refused login 127.0.0.1");
        assertThat(beheer.csv("").expect(200).text()).doesNotContain(stranger, "guessed");
    }

    @Test
    void whoGuessesByTheThousandDoesNotFillTheStore() {
        for (int i = 0; i < 80; i++) {
            api.as("els", "guess" + i).get("/api/v1/me").expect(401);
        }

        assertThat(beheer.lines("actor=els&action=log-in")).hasSizeBetween(30, 60);
        assertThat(api.as("beheer")
                        .get("/actuator/prometheus", "text/plain")
                        .expect(200)
                        .text())
                .contains("couch_logins_total{result=\"refused\"}", "couch_audit_noted_total{result=\"stored\"}");
    }

    @Test
    void readingTheAuditIsInTheAudit() {
        beheer.page("from=2026-01-01&to=2030-01-02");
        beheer.csv("from=2026-01-01&to=2030-01-03").expect(200);
        beheer.api().get("/api/v1/admin/dead-letters").expect(200);

        assertThat(beheer.lines("actor=beheer"))
                .contains(
                        "beheer audit 2026-01-01 2030-01-02 ok admin 127.0.0.1",
                        "beheer audit-export 2026-01-01 2030-01-03 ok admin 127.0.0.1",
                        "beheer dead-letters whatsapp ok admin 127.0.0.1");
    }

    @Test
    void comesInPagesNewestFirst() {
        Resident resident = Resident.at(couch.address());
        for (int i = 0; i < 7; i++) {
            resident.api().get(resident.path() + "/export").expect(200);
        }

        JsonNode page = beheer.page("limit=3&object=" + resident.id());

        assertThat(page.path("entries")).hasSize(3);
        assertThat(page.path("entries").path(0).path("at").asString())
                .isGreaterThan(page.path("entries").path(2).path("at").asString());
        assertThat(beheer.lines("limit=3&object=" + resident.id())).hasSize(7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=gisteren",
                "to=2026-13-01",
                "from=2026-11-02&to=2026-11-01",
                "action=steal",
                "actor=a%0Ab",
                "object=%3Cb%3E",
                "after=2026-11-29",
                "limit=0",
                "limit=501",
                "limit=veel"
            })
    void whatCannotBeMeantIsRefused(String query) {
        api.as("beheer").get("/api/v1/admin/audit?" + query).expectProblem(400);
        api.as("beheer")
                .get("/api/v1/admin/audit?" + query, "text/csv, application/problem+json")
                .expectProblem(400);
    }

    @Test
    void isForAdministratorsAlone() {
        for (String accept : List.of("application/json", "text/csv")) {
            api.get("/api/v1/admin/audit", accept).expect(401);
            api.as("anna").get("/api/v1/admin/audit", accept).expect(403);
            api.as("tineke").get("/api/v1/admin/audit", accept).expect(403);
            api.as("els").get("/api/v1/admin/audit", accept).expect(403);
        }
        assertThat(api.get("/beheer", "text/html").expect(303).header("Location"))
                .isEqualTo("/login");
    }

    @Test
    void opensAsASpreadsheet() throws IOException {
        Resident resident = Resident.at(couch.address());
        resident.api().get(resident.path() + "/export").expect(200);

        Answer csv = beheer.csv("object=" + resident.id()).expect(200);

        assertThat(csv.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(csv.header("Content-Disposition")).startsWith("attachment; filename=\"logboek-");
        assertThat(csv.text()).startsWith("\ufeff").doesNotContain(Words.PRIVATE);
        List<CSVRecord> rows = CSVFormat.RFC4180
                .builder()
                .setDelimiter(';')
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(csv.text().substring(1)))
                .getRecords();
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.toMap().keySet())
                    .containsExactlyInAnyOrder(
                            "dag", "tijd", "wie", "wat", "waarvan", "resultaat", "herkomst", "moment (UTC)");
            assertThat(row.get("wie")).isEqualTo("resident");
            assertThat(row.get("wat")).isEqualTo("export");
            assertThat(row.get("waarvan")).isEqualTo(resident.id());
            assertThat(Instant.parse(row.get("moment (UTC)")))
                    .isBetween(Instant.now().minusSeconds(60), Instant.now());
        });
    }
}
