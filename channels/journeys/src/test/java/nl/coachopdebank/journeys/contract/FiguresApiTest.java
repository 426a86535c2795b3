package nl.coachopdebank.journeys.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import nl.coachopdebank.journeys.run.CouchProcess;
import nl.coachopdebank.journeys.run.Launch;
import nl.coachopdebank.journeys.wire.Answer;
import nl.coachopdebank.journeys.wire.CoachAtWork;
import nl.coachopdebank.journeys.wire.Resident;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Two coaches work, a team lead looks at the numbers: those that were made and no others. A server of its own, so that they are. */
class FiguresApiTest {
    private static final YearMonth NOW = YearMonth.from(LocalDate.now(ZoneId.of("Europe/Amsterdam")));
    private static final String FIGURES = "/api/v1/coach/figures";

    private static CouchProcess couch;
    private static CoachAtWork anna;
    private static CoachAtWork bram;
    private static CoachAtWork tineke;
    private static String heldByBram;
    private static String waits;

    @BeforeAll
    static void aMorningOfWork() {
        couch = CouchProcess.start(Launch.demo("figures").with("couch.coach-console.room.roles.jongerencoach", "40"));
        anna = CoachAtWork.named("anna", couch.address());
        bram = CoachAtWork.named("bram", couch.address());
        tineke = CoachAtWork.named("tineke", couch.address());

        String closed = asks();
        anna.takes(closed).expect(200);
        anna.writes(closed, "Hallo").expect(202);
        anna.does(closed, "close", Map.of("outcome", "light")).expect(204);

        heldByBram = asks();
        anna.takes(heldByBram).expect(200);
        anna.does(heldByBram, "transfer", Map.of("role", "jongerencoach")).expect(204);
        bram.takes(heldByBram).expect(200);

        Resident second = resident();
        String withdrawn = second.asksForCoach();
        second.says("laat maar, ik hoef geen coach meer");
        second.chooses("_withdraw_yes");
        assertThat(anna.find("waiting", withdrawn)).isEmpty();

        waits = asks();
    }

    @AfterAll
    static void goHome() {
        couch.close();
    }

    private static Resident resident() {
        Resident resident =
                Resident.at(couch.address(), Map.of("language", "nl", "region", "zwolle", "flow", "zelftriage"));
        resident.says("Ik wil een opleiding");
        return resident;
    }

    private static String asks() {
        return resident().asksForCoach();
    }

    @Test
    void meterCountsEachFirstTalkOnceAtTheRoleThatTookIt() {
        JsonNode meter = anna.api().get("/api/v1/coach/meter").expect(200).json();

        assertThat(meter.path("month").asString()).isEqualTo(NOW.toString());
        assertThat(role(meter, "loopbaancoach").path("taken").asInt()).isEqualTo(2);
        assertThat(role(meter, "loopbaancoach").path("room").asInt()).isEqualTo(100);
        assertThat(role(meter, "jongerencoach").path("taken").asInt()).isZero();
        assertThat(role(meter, "jongerencoach").path("room").asInt()).isEqualTo(40);
        assertThat(meter.toString()).as("of nobody in person").doesNotContain("Anna", "anna", "Bram");
    }

    @Test
    void figuresTellWhoWaitsWhoIsBusyAndHowItEnded() {
        JsonNode figures = tineke.api().get(FIGURES).expect(200).json();

        assertThat(figures.path("queue").path("waiting").asInt()).isEqualTo(1);
        assertThat(figures.path("queue").path("longestSince").asString())
                .isEqualTo(
                        anna.find("waiting", waits).get(0).path("waitingSince").asString());
        JsonNode load = figures.path("load");
        assertThat(load).hasSize(1);
        assertThat(load.get(0).path("coach").asString()).isEqualTo("Bram");
        assertThat(load.get(0).path("talks").get(0).path("id").asString()).isEqualTo(heldByBram);
        JsonNode promises = figures.path("promises");
        assertThat(List.of(
                        promises.path("due").asInt(),
                        promises.path("taken").asInt(),
                        promises.path("answered").asInt(),
                        promises.path("open").asInt()))
                .containsExactly(2, 2, 1, 1);
        JsonNode loopbaan = role(figures, "loopbaancoach");
        assertThat(loopbaan.path("firstTalks").asInt()).isEqualTo(2);
        assertThat(loopbaan.path("passedOn").asInt()).isEqualTo(1);
        assertThat(loopbaan.path("outcomes").path("light").asInt()).isEqualTo(1);
        assertThat(loopbaan.path("outcomes").path("withdrawn").asInt()).isEqualTo(1);
        assertThat(figures.path("adviceChanged").isNull()).isTrue();
    }

    @Test
    void anotherMonthIsEmptyAndNoMonthIsRefused() {
        String next = NOW.plusMonths(1).toString();
        JsonNode figures =
                tineke.api().get(FIGURES + "?month=" + next).expect(200).json();

        assertThat(role(figures, "loopbaancoach").path("firstTalks").asInt()).isZero();
        assertThat(figures.path("promises").path("due").asInt()).isZero();
        tineke.api().get(FIGURES + "?month=november").expectProblem(400);
    }

    @Test
    void figuresAreATableForASpreadsheetToo() {
        Answer table = tineke.api().get(FIGURES + "?month=" + NOW, "text/csv").expect(200);

        assertThat(table.header("Content-Type")).startsWith("text/csv");
        assertThat(table.header("Content-Disposition")).contains("attachment", NOW + ".csv");
        assertThat(table.text().split("\r\n"))
                .contains(
                        "month,subject,name,measure,number",
                        NOW + ",role,loopbaancoach,first-talks,2",
                        NOW + ",promises,,taken-in-time,2");
        assertThat(table.text()).doesNotContain("Bram", "Anna");
    }

    @Test
    void aCoachHasTheMeterAndNotTheFigures() {
        anna.api().get(FIGURES).expectProblem(403);
        anna.api().get(FIGURES, "text/csv").expect(403);
    }

    private static JsonNode role(JsonNode numbers, String role) {
        return numbers.path("roles")
                .valueStream()
                .filter(one -> one.path("role").asString().equals(role))
                .findFirst()
                .orElseThrow();
    }
}
