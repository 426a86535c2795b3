package nl.coachopdebank.journeys.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import nl.coachopdebank.journeys.run.CouchProcess;
import nl.coachopdebank.journeys.run.SharedCouch;
import nl.coachopdebank.journeys.wire.Answer;
import nl.coachopdebank.journeys.wire.CoachAtWork;
import nl.coachopdebank.journeys.wire.EventStream;
import nl.coachopdebank.journeys.wire.Resident;
import nl.coachopdebank.journeys.wire.Transcripts;
import nl.coachopdebank.journeys.wire.WireEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** The coach's side of the contract. */
@ExtendWith(SharedCouch.class)
class CoachApiTest {
    private final CouchProcess couch;
    private final CoachAtWork anna;
    private final CoachAtWork bram;
    private Resident resident;
    private String handOff;

    CoachApiTest(CouchProcess couch) {
        this.couch = couch;
        this.anna = CoachAtWork.named("anna", couch.address());
        this.bram = CoachAtWork.named("bram", couch.address());
    }

    @BeforeEach
    void aResidentWhoWaits() {
        resident = Resident.at(couch.address(), Map.of("language", "nl", "region", "zwolle", "flow", "zelftriage"));
        resident.says("Ik wil een opleiding");
        resident.chooses("_skip");
        handOff = resident.asksForCoach();
    }

    @Test
    void listHoldsWhoWaitsLongestWaitingFirst() {
        JsonNode line = anna.find("waiting", handOff).get(0);

        assertThat(line.propertyNames())
                .contains("id", "conversation", "state", "channel", "region", "role", "reason", "wish", "waitingSince")
                .contains("promisedBy", "safety", "language");
        assertThat(line.path("conversation").asString()).isEqualTo(resident.id());
        assertThat(line.path("wish").asString()).isEqualTo("Ik wil een opleiding");
        assertThat(line.path("channel").asString()).isEqualTo("web");
        List<String> since = anna.list("waiting").stream()
                .filter(each ->
                        each.path("safety").isNull() || each.path("safety").isMissingNode())
                .map(each -> each.path("waitingSince").asString())
                .toList();
        assertThat(since).isSorted();
    }

    @Test
    void searchFindsByNumberWordsAndDayOnlyWhatWasShared() {
        String number = anna.find("waiting", handOff).get(0).path("number").asString();
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Amsterdam"));

        assertThat(found(Map.of("text", number.substring(2)))).contains(handOff);
        assertThat(found(Map.of("text", number, "from", today.toString(), "to", today.toString())))
                .contains(handOff);
        assertThat(found(Map.of("text", number, "to", today.minusDays(2).toString())))
                .isEmpty();
        assertThat(found(Map.of("text", number + " opleiding"))).isEmpty();
        Resident silent = Resident.at(couch.address(), Map.of("language", "nl", "flow", "zelftriage"));
        silent.says("Ik wil naar de zeevisserij");
        silent.says("praat met een coach");
        silent.chooses("_consent_none");
        assertThat(found(Map.of("text", "zeevisserij"))).isEmpty();
    }

    private List<String> found(Map<String, String> wanted) {
        return anna.api()
                .post("/api/v1/coach/handoffs/search", wanted)
                .expect(200)
                .json()
                .path("found")
                .valueStream()
                .map(line -> line.path("id").asString())
                .toList();
    }

    @Test
    void whoSaysSomethingUnsafeIsOnTop() {
        resident.says("ik wil niet meer leven");

        assertThat(anna.list("waiting").get(0).path("safety").asString("")).isNotBlank();
    }

    @Test
    void dossierHoldsAnswersConsentAndTheWholeTranscript() {
        JsonNode dossier = anna.reads(handOff);

        assertThat(dossier.path("answers")
                        .valueStream()
                        .map(answer -> answer.path("fact").asString()))
                .contains("wens", "gemeente");
        assertThat(dossier.path("answers").valueStream())
                .filteredOn(answer -> answer.path("fact").asString().equals("gemeente"))
                .allSatisfy(answer ->
                        assertThat(answer.path("skipped").asBoolean(false)).isTrue());
        assertThat(dossier.path("consent").path("given").asString()).isEqualTo("all");
        assertThat(dossier.path("notes").isArray()).isTrue();
        List<WireEvent> events =
                dossier.path("events").valueStream().map(WireEvent::new).toList();
        assertThat(events).isEqualTo(resident.events());
        Transcripts.assertWellFormed(events);
    }

    @Test
    void dossierStaysEmptyWhileTheResidentSharesNothing() {
        Resident silent = Resident.at(couch.address(), Map.of("language", "nl", "flow", "zelftriage"));
        silent.says("Ik wil vooral rust");
        silent.says("praat met een coach");
        JsonNode before = anna.reads(silent.id() + "-1");
        silent.chooses("_consent_none");
        JsonNode after = anna.reads(silent.id() + "-1");

        assertThat(List.of(before, after)).allSatisfy(dossier -> {
            assertThat(dossier.path("answers")).isEmpty();
            assertThat(dossier.path("wish").asString("")).isEmpty();
            assertThat(dossier.toString()).doesNotContain("Ik wil vooral rust");
        });
    }

    @Test
    void withdrawnRequestLeavesTheListAndNothingOfItCanBeRead() {
        resident.says("ik wacht hier even op");
        resident.says("laat maar, ik hoef geen coach meer");
        assertThat(anna.find("waiting", handOff))
                .as("asked once whether it is meant")
                .hasSize(1);
        resident.chooses("_withdraw_yes");
        resident.says("dit gaat de coach niet aan");

        assertThat(anna.find("waiting", handOff)).isEmpty();
        JsonNode dossier = anna.reads(handOff);
        assertThat(dossier.path("state").asString()).isEqualTo("closed");
        assertThat(dossier.path("answers")).isEmpty();
        assertThat(dossier.path("events")).isEmpty();
        assertThat(dossier.toString()).doesNotContain("dit gaat de coach niet aan", "ik wacht hier even op");
        anna.takes(handOff).expect(409);
    }

    @Test
    void whoSharesNothingSharesNotTheWordsThatAskedForACoachEither() {
        Resident silent = Resident.at(couch.address(), Map.of("language", "nl", "flow", "zelftriage"));
        silent.says("ik wil een coach want ik heb een burn-out");
        silent.chooses("_consent_none");

        assertThat(anna.reads(silent.id() + "-1").toString()).doesNotContain("burn-out");
    }

    @Test
    void whatIsAnsweredAfterTheEndIsNotForTheCoachOfThatTalk() {
        anna.takes(handOff).expect(200);
        anna.does(handOff, "close", Map.of("outcome", "light")).expect(204);
        anna.does(handOff, "notes", Map.of("text", "Morgen nabellen.")).expect(204);
        assertThat(anna.reads(handOff).path("answers"))
                .as("a note of the coach hides nothing")
                .isNotEmpty();
        resident.says("antwoord aanpassen");

        assertThat(anna.reads(handOff).path("answers")).isEmpty();
    }

    @Test
    void secondWhoTakesIsToldWhoWasFirst() {
        anna.takes(handOff).expect(200);
        Answer late = bram.takes(handOff).expect(409);

        assertThat(late.json().path("takenBy").asString()).isEqualTo("Anna");
        assertThat(anna.find("mine", handOff)).hasSize(1);
        assertThat(bram.find("mine", handOff)).isEmpty();
        assertThat(anna.find("waiting", handOff)).isEmpty();
        assertThat(bram.find("all", handOff).get(0).path("takenBy").asString()).isEqualTo("Anna");
    }

    @Test
    void whoHoldsItMayWriteAndWritingTwiceIsOnce() {
        anna.takes(handOff).expect(200);

        anna.writes(handOff, "w1", "Hallo daar").expect(202);
        anna.writes(handOff, "w1", "Hallo daar").expect(202);

        assertThat(resident.events().stream().filter(event -> event.isFrom("coach")))
                .hasSize(1);
        WireEvent said = resident.waitsFor("the coach", event -> event.isFrom("coach"));
        assertThat(said.text()).isEqualTo("Hallo daar");
        assertThat(said.json().path("name").asString()).isEqualTo("Anna");
    }

    @Test
    void botIsSilentWhileTheCoachTalksAndBackAfterwards() {
        anna.takes(handOff).expect(200);
        resident.says("Ben je er?");
        anna.writes(handOff, "Ja hoor").expect(202);
        resident.says("Fijn");
        anna.givesBack(handOff, "We spraken over leren.").expect(204);

        List<WireEvent> events = resident.events();
        long taken = events.stream()
                .filter(event -> event.holder().equals("coach"))
                .findFirst()
                .orElseThrow()
                .seq();
        long back = events.stream()
                .filter(event -> event.holder().equals("bot"))
                .reduce((first, last) -> last)
                .orElseThrow()
                .seq();
        assertThat(events.stream().filter(event -> event.isFrom("bot") && event.seq() > taken && event.seq() < back))
                .as("the bot says that a coach is there, and that it is back; nothing else")
                .allSatisfy(event ->
                        assertThat(event.text()).containsAnyOf("Coach Anna", "weer met mij", "Terug naar", "willen"));
        assertThat(resident.hears("menu")).contains("Dit kun je hier doen");
        assertThat(events.toString()).contains("We spraken over leren.");
    }

    @Test
    void closingTellsTheOutcomeAndTheAgreement() {
        anna.takes(handOff).expect(200);
        anna.does(
                        handOff,
                        "close",
                        Map.of("outcome", "extended", "agreement", "Maandag bellen.", "instruments", List.of("A", "G")))
                .expect(204);

        resident.waitsFor("closed", event -> event.holder().equals("closed"));
        assertThat(resident.events().toString()).contains("Maandag bellen.");
        assertThat(anna.find("all", handOff).get(0).path("state").asString()).isEqualTo("closed");
        assertThat(anna.find("mine", handOff)).isEmpty();
        assertThat(resident.hears("menu")).contains("Dit kun je hier doen");
    }

    @Test
    void transferKeepsTheDossierClosedUntilTheNewYes() {
        anna.takes(handOff).expect(200);
        anna.does(handOff, "transfer", Map.of("role", "jongerencoach")).expect(204);

        JsonNode line = bram.find("waiting", handOff).get(0);
        assertThat(line.path("role").asString()).isEqualTo("jongerencoach");
        resident.says("ja");
        resident.chooses("_consent_all:1:loopbaancoach");
        assertThat(bram.reads(handOff).path("answers"))
                .as("a yes to who was asked for first is none for the next")
                .isEmpty();
        resident.chooses("_consent_all:1:jongerencoach");
        assertThat(bram.reads(handOff).path("answers")).isNotEmpty();
        bram.takes(handOff).expect(200);
    }

    @Test
    void afterANoTheNextPartnerSeesNothingOfTheTalkBeforeTheTransfer() {
        anna.takes(handOff).expect(200);
        anna.writes(handOff, "w1", "Ik ben Anna van het eerste gesprek").expect(202);
        resident.says("dit was voor Anna");
        anna.does(handOff, "notes", Map.of("text", "Alleen voor Anna")).expect(204);
        anna.does(handOff, "transfer", Map.of("role", "jongerencoach")).expect(204);

        assertThat(bram.reads(handOff).toString()).as("no answer yet").doesNotContain("Anna van het", "voor Anna");
        resident.chooses("_consent_none:1:jongerencoach");
        bram.takes(handOff).expect(200);
        assertThat(bram.reads(handOff).toString())
                .doesNotContain("Anna van het eerste", "dit was voor Anna", "Alleen voor Anna");
        bram.does(handOff, "notes", Map.of("text", "Van Bram zelf")).expect(204);
        assertThat(bram.reads(handOff).path("notes").toString()).contains("Van Bram zelf");
    }

    @Test
    void teamLeadFreesWhatAColleagueHolds() {
        CoachAtWork tineke = CoachAtWork.named("tineke", couch.address());
        String promised =
                anna.find("waiting", handOff).get(0).path("promisedBy").asString();
        anna.takes(handOff).expect(200);
        tineke.writes(handOff, "Ik schrijf niet voor een ander").expectProblem(409);
        tineke.does(handOff, "free", Map.of()).expect(204);

        JsonNode line = bram.find("waiting", handOff).get(0);
        assertThat(line.path("promisedBy").asString()).isEqualTo(promised);
        assertThat(line.has("takenBy")).isFalse();
        assertThat(bram.reads(handOff).path("notes").toString()).contains("Dit gesprek was bij Anna");
        assertThat(resident.events().toString()).contains("Coach Anna lijkt er nu niet te zijn");
        assertThat(resident.hears("menu")).contains("Dit kun je hier doen");
        anna.writes(handOff, "Ik was er toch nog").expectProblem(409);
        bram.takes(handOff).expect(200);
    }

    @Test
    void teamLeadGivesBackAndPassesOnForAColleague() {
        CoachAtWork tineke = CoachAtWork.named("tineke", couch.address());
        anna.takes(handOff).expect(200);
        tineke.does(handOff, "transfer", Map.of("role", "jongerencoach")).expect(204);
        bram.takes(handOff).expect(200);
        tineke.givesBack(handOff, "Bram is ziek geworden.").expect(204);

        assertThat(bram.find("all", handOff).get(0).path("state").asString()).isEqualTo("returned");
        assertThat(resident.events().toString()).contains("Bram is ziek geworden.");
    }

    @Test
    void notesAreForCoachesOnly() {
        anna.does(handOff, "notes", Map.of("text", "Belt liever in de avond.")).expect(204);

        assertThat(bram.reads(handOff).path("notes").toString()).contains("Belt liever in de avond.");
        assertThat(resident.events().toString()).doesNotContain("Belt liever in de avond.");
    }

    @Test
    void streamTellsOfHandOffsAndOfWhatTheOwnResidentsSay() {
        try (EventStream stream = EventStream.open(anna.api(), "/api/v1/coach/stream")) {
            anna.takes(handOff).expect(200);
            stream.waitsFor(
                    "the taken hand-off",
                    event -> event.event().equals("handoff")
                            && event.json().path("id").asString().equals(handOff)
                            && event.json().path("takenBy").asString("").equals("Anna"));
            resident.says("Hoor je mij?");

            EventStream.Sent message = stream.waitsFor(
                    "the resident's message",
                    event -> event.event().equals("message") && event.data().contains("Hoor je mij?"));
            assertThat(message.json().path("handoff").asString()).isEqualTo(handOff);
        }
    }

    @Test
    void promiseIsAMomentInOfficeHoursAndTheReceiptANumber() {
        WireEvent waiting = resident.waitsFor("waiting", event -> event.holder().equals("waiting"));

        String by = waiting.json().path("promise").path("by").asString();
        java.time.ZonedDateTime moment = java.time.Instant.parse(by).atZone(java.time.ZoneId.of("Europe/Amsterdam"));
        assertThat(moment.getHour()).isBetween(9, 17);
        assertThat(moment.getDayOfWeek().getValue()).isLessThanOrEqualTo(5);
        assertThat(waiting.json().path("promise").path("text").asString()).isNotBlank();
        String number = anna.find("waiting", handOff).get(0).path("number").asString();
        assertThat(resident.events().toString()).contains(number);
    }
}
