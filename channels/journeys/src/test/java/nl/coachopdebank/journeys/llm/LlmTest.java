package nl.coachopdebank.journeys.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import nl.coachopdebank.journeys.run.CouchProcess;
import nl.coachopdebank.journeys.run.Launch;
import nl.coachopdebank.journeys.wire.Answer;
import nl.coachopdebank.journeys.wire.Api;
import nl.coachopdebank.journeys.wire.Resident;
import nl.coachopdebank.journeys.wire.WireEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A server with a language model: what it may do, and that nothing else changes. */
class LlmTest {
    /** None of its words is known to the engine. */
    private static final String OWN_WORDS = "er komt maandelijks iets binnen van een kantoor in de stad";
    /** Recognition is not sure what it is about. */
    private static final String VAGUE = "iets met mensen en geld";

    private static FakeModel model;
    private static CouchProcess couch;

    @BeforeAll
    static void start() {
        model = new FakeModel();
        couch = CouchProcess.start(Launch.demo("llm")
                .with("couch.llm.kind", "openai")
                .with("couch.llm.base-url", model.address().toString())
                .with("couch.llm.api-key", "fake-key")
                .with("couch.llm.model", "fake")
                .with("couch.llm.rest", "100ms"));
        awaitLearned();
    }

    /**
     * The model is asked within what is left of the time for a look-up, and what is offered depends on how sure the server is: both
     * change while it still learns after its start.
     */
    private static void awaitLearned() {
        for (int tries = 0; tries < 90 && !couch.log().contains("Rehearsed"); tries++) {
            LockSupport.parkNanos(1_000_000_000);
        }
    }

    @AfterAll
    static void stop() {
        couch.close();
        model.close();
    }

    @BeforeEach
    void reset() {
        model.reset();
    }

    private static Api as(String account) {
        return Api.of(couch.address()).as(account);
    }

    private static Resident atTheSituation() {
        Resident resident = Resident.at(couch.address(), Map.of("language", "nl", "flow", "zelftriage"));
        resident.says("Ik wil iets leren");
        resident.says("Kampen");
        return resident;
    }

    private static String texts(List<WireEvent> events) {
        return String.join("\n", events.stream().map(WireEvent::text).toList());
    }

    private static Answer draft(String conversation, String kind) {
        return as("anna").post("/api/v1/coach/conversations/" + conversation + "/drafts", Map.of("kind", kind));
    }

    @Test
    void anAnswerInOwnWordsIsReadAndShownToTheResident() {
        model.chooses("ww");
        String said = texts(atTheSituation().says(OWN_WORDS + ", bel 06-12345678"));

        assertThat(said).contains("Dit las ik in je bericht", "WW");
        assertThat(model.asked()).hasSize(1);
        assertThat(model.asked().get(0).path("bericht").asString()).isEqualTo(OWN_WORDS + ", bel [telefoonnummer]");
    }

    @Test
    void anInventedAnswerIsAsIfThereWereNoModel() {
        model.chooses("directeur");
        String said = texts(atTheSituation().says(OWN_WORDS));
        assertThat(model.asked()).as(said).hasSize(1);
        assertThat(said).doesNotContain("Dit las ik", "directeur");
    }

    @Test
    void aModelThatIsSlowOrBrokenCostsAtMostItsTime() {
        model.chooses("ww");
        model.breaks(500);
        assertThat(texts(atTheSituation().says(OWN_WORDS))).doesNotContain("Dit las ik");
        model.reset();
        model.waits(6_000);
        Resident resident = atTheSituation();
        long began = System.nanoTime();
        assertThat(texts(resident.says(OWN_WORDS))).doesNotContain("Dit las ik");
        assertThat(System.nanoTime() - began).isLessThan(5_000_000_000L);
    }

    @Test
    void ofTheTopicsThatWouldBeOfferedTheModelMayChooseOne() {
        model.chooses("none");
        JsonNode unsure = understand();
        assertThat(unsure.path("decision").asString()).isEqualTo("clarify");
        assertThat(model.asked()).hasSize(1);
        List<String> offered = new ArrayList<>();
        model.asked()
                .get(0)
                .path("keuzes")
                .forEach(choice -> offered.add(choice.path("id").asString()));
        String last = offered.get(offered.size() - 1);

        model.chooses(last);
        assertThat(understand().path("decision").asString()).isEqualTo("answer");
        assertThat(understand().path("topic").asString()).isEqualTo(last);
        model.chooses("gratis-geld");
        assertThat(topics(understand())).isEqualTo(topics(unsure));
    }

    private static List<String> topics(JsonNode understood) {
        assertThat(understood.path("decision").asString()).isEqualTo("clarify");
        return understood
                .path("alternatives")
                .valueStream()
                .map(one -> one.path("topic").asString())
                .toList();
    }

    private static Answer asked() {
        return as("els").post("/api/v1/editor/understand", Map.of("text", VAGUE));
    }

    private static JsonNode understand() {
        return asked().expect(200).json();
    }

    @Test
    void aCoachHasADraftOfWhatIsSharedAndNothingElse() {
        Resident open = atTheSituation();
        open.says("Ik heet Fatma de Vries");
        open.says("ik wil graag in de techniek werken, maar ik heb kanker gehad");
        open.asksForCoach();
        model.reset();
        model.writes("Wil iets leren.");
        JsonNode draft = draft(open.id(), "summary").expect(200).json();

        assertThat(draft.path("draft").asBoolean()).isTrue();
        assertThat(draft.path("text").asString()).isEqualTo("Wil iets leren.");
        assertThat(draft.path("madeBy").asString()).isEqualTo("language-model");
        assertThat(model.asked().get(0).toString())
                .contains("Ik wil iets leren", "Kampen", "Ik heet [naam]", "ik wil graag in de techniek werken")
                .doesNotContain("Fatma", "kanker");
        draft(open.id(), "reply").expect(200);
        draft(open.id(), "poem").expectProblem(400);
    }

    @Test
    void nothingThatIsNotSharedGoesToTheModel() {
        model.writes("Een concept.");
        Resident silent = Resident.at(couch.address(), Map.of("language", "nl", "flow", "zelftriage"));
        silent.says("Ik wil vooral rust");
        draft(silent.id(), "summary").expectProblem(404);
        silent.says("praat met een coach");
        silent.chooses("_consent_none");
        silent.says("hallo is daar iemand");
        model.reset();
        draft(silent.id(), "summary");
        assertThat(model.asked().toString()).doesNotContain("vooral rust");

        silent.says("laat maar, ik hoef geen coach meer");
        silent.chooses("_withdraw_yes");
        model.reset();
        draft(silent.id(), "summary").expectProblem(409);
        assertThat(model.asked()).isEmpty();
        draft("c0000000000000000000000", "summary").expectProblem(404);
    }

    @Test
    void anEditorHasADraft() {
        model.writes("hoe maak ik een cv\ncv maken hoe dan");
        JsonNode draft = as("els")
                .post("/api/v1/editor/drafts", Map.of("kind", "phrasings", "text", "Hoe maak ik een cv?"))
                .expect(200)
                .json();

        assertThat(draft.path("draft").asBoolean()).isTrue();
        assertThat(draft.path("text").asString()).contains("cv maken hoe dan");
        as("els")
                .post("/api/v1/editor/drafts", Map.of("kind", "summary", "text", "x"))
                .expectProblem(400);
        as("els").post("/api/v1/editor/drafts", Map.of("kind", "simpler")).expectProblem(400);
        as("els")
                .post("/api/v1/editor/drafts", Map.of("kind", "simpler", "text", "x".repeat(2_001)))
                .expectProblem(413);
        as("anna")
                .post("/api/v1/editor/drafts", Map.of("kind", "simpler", "text", "x"))
                .expectProblem(403);
        model.breaks(500);
        as("els")
                .post("/api/v1/editor/drafts", Map.of("kind", "simpler", "text", "x"))
                .expectProblem(503);
    }

    @Test
    void figuresTellHowItFaresAndTheLogNothingOfWhatWasSaid() {
        model.chooses("ww");
        atTheSituation().says(OWN_WORDS);

        assertThat(as("beheer")
                        .get("/actuator/prometheus", "text/plain")
                        .expect(200)
                        .text())
                .contains("couch_llm_calls_total", "couch_llm_latency_seconds", "couch_llm_budget_calls");
        assertThat(couch.log()).doesNotContain("loket", "fake-key", "Fatma");
    }
}
