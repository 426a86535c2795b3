package nl.coachopdebank.journeys.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.coachopdebank.journeys.run.CouchProcess;
import nl.coachopdebank.journeys.run.SharedCouch;
import nl.coachopdebank.journeys.wire.CoachAtWork;
import nl.coachopdebank.journeys.wire.Resident;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** A team lead reads talks to see how good they were. */
@ExtendWith(SharedCouch.class)
class SampleApiTest {
    private static final String SAMPLE = "/api/v1/coach/sample";
    private static final Map<String, String> FORM = Map.of(
            "correct",
            "yes",
            "understandable",
            "partly",
            "orbs",
            "no",
            "noPromise",
            "yes",
            "finding",
            "Leg de bon uit");

    private final CouchProcess couch;
    private final CoachAtWork anna;
    private final CoachAtWork tineke;
    private Resident resident;
    private String handOff;

    SampleApiTest(CouchProcess couch) {
        this.couch = couch;
        this.anna = CoachAtWork.named("anna", couch.address());
        this.tineke = CoachAtWork.named("tineke", couch.address());
    }

    @BeforeEach
    void anUnsafeTalkThatEnded() {
        resident = Resident.at(couch.address(), Map.of("language", "nl", "flow", "zelftriage"));
        resident.says("ik wil niet meer leven");
        handOff = resident.asksForCoach();
        anna.takes(handOff).expect(200);
        anna.writes(handOff, "Ik luister naar je").expect(202);
        anna.does(handOff, "close", Map.of("outcome", "referred")).expect(204);
    }

    private List<JsonNode> inSample() {
        return tineke.api()
                .get(SAMPLE)
                .expect(200)
                .json()
                .valueStream()
                .filter(line -> line.path("id").asString().equals(handOff))
                .toList();
    }

    @Test
    void everyTalkWithASafetySignalIsInItAndStays() {
        assertThat(inSample()).singleElement().satisfies(line -> {
            assertThat(line.path("why").asString()).isEqualTo("safety");
            assertThat(line.path("review").isNull()).isTrue();
        });
        assertThat(tineke.api().get(SAMPLE).expect(200).text())
                .isEqualTo(tineke.api().get(SAMPLE).expect(200).text());
        assertThat(tineke.api().get(SAMPLE + "?month=2020-01").expect(200).json())
                .isEmpty();
        tineke.api().get(SAMPLE + "/" + handOff + "?month=2020-01").expectProblem(404);
    }

    @Test
    void isReadWithoutTheCoachsNameAndTheReadingIsAudited() {
        String number = anna.find("all", handOff).get(0).path("number").asString();

        JsonNode talk = tineke.api().get(SAMPLE + "/" + handOff).expect(200).json();

        assertThat(talk.path("said").toString()).contains("ik wil niet meer leven", "Ik luister naar je");
        assertThat(talk.toString()).doesNotContain("Anna", "anna", number);
        assertThat(couch.log().lines().filter(line -> line.contains("action=sample")))
                .anyMatch(line -> line.contains(handOff) && line.contains("actor=tineke"));
    }

    @Test
    void aReviewIsKeptWithWhoAndWhenAndTheLastOneCounts() {
        tineke.api().put(SAMPLE + "/" + handOff, FORM).expect(204);
        tineke.api()
                .put(
                        SAMPLE + "/" + handOff,
                        Map.of("correct", "no", "understandable", "yes", "orbs", "yes", "noPromise", "yes"))
                .expect(204);

        JsonNode review = inSample().get(0).path("review");
        assertThat(review.path("correct").asString()).isEqualTo("no");
        assertThat(review.path("finding").asString()).isEmpty();
        assertThat(review.path("by").asString()).isEqualTo("tineke");
        assertThat(review.path("at").asString()).isNotBlank();
    }

    @Test
    void aFormThatIsNotWholeIsRefused() {
        tineke.api().put(SAMPLE + "/" + handOff, Map.of("correct", "yes")).expectProblem(400);
        tineke.api()
                .put(
                        SAMPLE + "/" + handOff,
                        Map.of("correct", "9", "understandable", "yes", "orbs", "yes", "noPromise", "yes"))
                .expectProblem(400);
        tineke.api().put(SAMPLE + "/c0000000000000000000000-1", FORM).expectProblem(404);
    }

    @Test
    void whatTheResidentErasesLeavesTheSample() {
        tineke.api().put(SAMPLE + "/" + handOff, FORM).expect(204);
        resident.api().delete(resident.path()).expect(204);

        assertThat(inSample()).isEmpty();
        tineke.api().get(SAMPLE + "/" + handOff).expectProblem(404);
        tineke.api().put(SAMPLE + "/" + handOff, FORM).expectProblem(404);
    }
}
