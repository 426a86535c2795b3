package nl.coachopdebank.journeys.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.coachopdebank.journeys.run.CouchProcess;
import nl.coachopdebank.journeys.run.SharedCouch;
import nl.coachopdebank.journeys.wire.Answer;
import nl.coachopdebank.journeys.wire.Api;
import nl.coachopdebank.journeys.wire.Resident;
import nl.coachopdebank.journeys.wire.Transcripts;
import nl.coachopdebank.journeys.wire.WireEvent;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** The resident's side of the contract over HTTP. */
@ExtendWith(SharedCouch.class)
class ResidentApiTest {
    private static final String BASE = "/api/v1/conversations";

    private final CouchProcess couch;
    private final Api api;

    ResidentApiTest(CouchProcess couch) {
        this.couch = couch;
        this.api = Api.of(couch.address());
    }

    private Resident resident() {
        return Resident.at(couch.address());
    }

    @Nested
    class Beginning {
        @Test
        void givesAnIdASecretAndAFirstMessageOfAChatbot() {
            JsonNode begun = api.post(BASE, Map.of("region", "zwolle", "language", "nl"))
                    .expect(201)
                    .json();

            assertThat(begun.path("id").asString()).startsWith("c");
            assertThat(begun.path("secret").asString()).as("128 bits or more").hasSizeGreaterThanOrEqualTo(22);
            JsonNode first = begun.path("events").path(0);
            assertThat(first.path("seq").asLong()).isEqualTo(1);
            assertThat(first.path("from").asString()).isEqualTo("bot");
            assertThat(first.path("message").path("text").asString()).contains("chatbot, geen mens");
        }

        @Test
        void needsNoBody() {
            api.post(BASE).expect(201);
            api.post(BASE, Map.of()).expect(201);
        }

        @Test
        void passesOverWhatItDoesNotKnow() {
            Map<String, String> odd = Map.of("region", "atlantis", "language", "xx", "flow", "nergens", "mood", "good");

            assertThat(api.post(BASE, odd).expect(201).json().path("events")).isNotEmpty();
        }

        @Test
        void startsWithTheFlowThatIsAskedFor() {
            Resident resident = Resident.at(couch.address(), Map.of("language", "nl", "flow", "zelftriage"));

            assertThat(resident.events())
                    .anySatisfy(event -> assertThat(event.text()).contains("Wat zou jij willen?"));
        }

        @Test
        void speaksEnglishWhenAsked() {
            Resident resident = Resident.at(couch.address(), Map.of("language", "en"));

            assertThat(resident.events().get(0).text()).contains("I am a chatbot");
        }

        @Test
        void guessesNoIdAndNoSecretTwice() {
            List<Resident> many = java.util.stream.Stream.generate(ResidentApiTest.this::resident)
                    .limit(5)
                    .toList();

            assertThat(many.stream().map(Resident::id).distinct()).hasSize(5);
            assertThat(many.stream().map(Resident::secret).distinct()).hasSize(5);
        }
    }

    @Nested
    class Messages {
        @Test
        void areAcceptedOnceHoweverOftenTheyAreSent() {
            Resident resident = resident();

            JsonNode first = resident.sends("m1", "menu").expect(202).json();
            JsonNode second = resident.sends("m1", "menu").expect(202).json();

            assertThat(first.path("id").asString()).isEqualTo("m1");
            assertThat(first.path("duplicate").asBoolean(true)).isFalse();
            assertThat(second.path("duplicate").asBoolean(false)).isTrue();
            resident.says("menu");
            assertThat(resident.events().stream().filter(event -> event.id().equals("m1")))
                    .hasSize(1);
        }

        @Test
        void comeBackAsEventsInOneOrderForBothSides() {
            Resident resident = resident();

            List<WireEvent> events = resident.says("menu");

            assertThat(events.get(0).isFrom("resident")).isTrue();
            assertThat(events.get(0).text()).isEqualTo("menu");
            assertThat(events.get(1).isFrom("bot")).isTrue();
            Transcripts.assertWellFormed(resident.events());
        }

        @Test
        void mayBeTheValueOfAButton() {
            List<WireEvent> events = resident().chooses("flow:zelftriage");

            assertThat(events.get(events.size() - 1).text()).contains("Wat zou jij willen?");
        }

        @Test
        void mayBeSeveralValuesOfOneQuestionWhereTheMessageSaysSo() {
            Resident resident = resident();
            resident.chooses("flow:zelftriage");
            resident.says("rust");
            resident.says("Kampen");
            List<WireEvent> events = resident.chooses("situatie:loopbaanvraag");
            while (!last(events).path("step").asString("").equals("zorgen")) {
                events = resident.chooses("_skip");
            }

            assertThat(last(events).path("several").path("label").asString()).isEqualTo("Verder");
            assertThat(last(events).path("choices").path(0).has("exclusive")).isFalse();
            assertThat(last(events).path("choices").path(2).path("exclusive").asBoolean())
                    .isTrue();
            assertThat(last(resident.chooses("zorgen:geld,nee")).path("step").asString())
                    .isEqualTo("zorgen");
            List<WireEvent> answered = resident.chooses("zorgen:lezen,geld");
            assertThat(answered.get(0).text()).isEqualTo("Geldzorgen, Lezen en schrijven");
            assertThat(last(answered).has("several")).isFalse();
            assertThat(last(answered).path("step").asString()).isEqualTo("vervolg");
        }

        private static JsonNode last(List<WireEvent> events) {
            return events.get(events.size() - 1).message();
        }

        @Test
        void mayHaveTwoThousandCharactersAndNotOneMore() {
            Resident resident = resident();

            resident.sends("m1", "a".repeat(2_000)).expect(202);
            resident.sends("m2", "é".repeat(2_000)).expect(202);
            resident.sends("m3", "a".repeat(2_001)).expectProblem(413);
        }

        @Test
        void haveEitherATextOrAChoice() {
            Resident resident = resident();

            resident.sends(Map.of("id", "m1", "text", "menu", "choice", "_menu"))
                    .expectProblem(400);
            resident.sends(Map.of("id", "m1")).expectProblem(400);
            resident.sends("m1", "menu").expect(202);
        }

        @Test
        void haveAnIdOfOneToSixtyFourCharacters() {
            Resident resident = resident();

            resident.sends(Map.of("text", "menu")).expectProblem(400);
            resident.sends("", "menu").expectProblem(400);
            resident.sends("x".repeat(65), "menu").expectProblem(400);
            resident.sends("x".repeat(64), "menu").expect(202);
        }

        @Test
        void mayHoldFieldsThatNobodyKnows() {
            resident()
                    .sends(Map.of("id", "m1", "text", "menu", "colour", "blue"))
                    .expect(202);
        }
    }

    @Nested
    class Reading {
        @Test
        void goesOnAfterANumber() {
            Resident resident = resident();
            resident.says("menu");
            int all = resident.events().size();

            JsonNode rest = resident.api()
                    .get(resident.path() + "/events?after=1")
                    .expect(200)
                    .json();

            assertThat(rest.path("events")).hasSize(all - 1);
            assertThat(rest.path("events").path(0).path("seq").asLong()).isEqualTo(2);
            assertThat(rest.path("cursor").asLong()).isEqualTo(all);
        }

        @Test
        void endsWithAnEmptyPage() {
            Resident resident = resident();
            int all = resident.events().size();

            JsonNode page = resident.api()
                    .get(resident.path() + "/events?after=" + all)
                    .expect(200)
                    .json();

            assertThat(page.path("events")).isEmpty();
            assertThat(page.path("cursor").asLong()).isEqualTo(all);
        }

        @Test
        void refusesANumberThatIsNone() {
            Resident resident = resident();

            resident.api().get(resident.path() + "/events?after=soon").expectProblem(400);
            resident.api().get(resident.path() + "/events?after=-5").expect(200);
        }

        @Test
        void startsOverForAReaderWhoHasMoreThanThereIs() {
            Resident resident = resident();
            int all = resident.events().size();

            JsonNode page = resident.api()
                    .get(resident.path() + "/events?after=9999999999999")
                    .expect(200)
                    .json();

            assertThat(page.path("events")).hasSize(all);
            assertThat(page.path("cursor").asLong()).isEqualTo(all);
        }
    }

    @Nested
    class OwnRecords {
        @Test
        void areGivenAsJsonAndAsTextToRead() {
            Resident resident = resident();
            resident.chooses("flow:zelftriage");
            resident.says("Ik wil leren");

            JsonNode held =
                    resident.api().get(resident.path() + "/export").expect(200).json();
            Answer toRead = resident.api()
                    .get(resident.path() + "/export", "text/plain")
                    .expect(200);

            assertThat(held.path("events")).hasSameSizeAs(resident.events());
            assertThat(held.path("answers").toString()).contains("wens");
            assertThat(toRead.text()).contains("Ik wil leren", "Wat zou jij willen?");
            assertThat(toRead.header("Content-Type")).startsWith("text/plain");
        }

        @Test
        void areErasedWhateverTheMessagesWereCalled() {
            Resident resident = resident();
            for (String id : List.of("start", "erase", "returned-1", "coach:anna:1")) {
                resident.sends(id, "hoi").expect(202);
            }

            resident.api().delete(resident.path()).expect(204);

            resident.api().get(resident.path() + "/events").expectProblem(404);
        }

        @Test
        void areErasedEverywhereAlsoForTheCoach() {
            Resident resident = resident();
            String handOff = resident.asksForCoach();
            Api anna = api.as("anna");
            anna.get("/api/v1/coach/handoffs/" + handOff).expect(200);

            resident.api().delete(resident.path()).expect(204);

            resident.api().get(resident.path() + "/events").expectProblem(404);
            resident.sends("m9", "menu").expectProblem(404);
            resident.api().delete(resident.path()).expectProblem(404);
            assertThat(anna.get("/api/v1/coach/handoffs/" + handOff)
                            .expectProblem(404)
                            .json()
                            .path("gone")
                            .asBoolean())
                    .isTrue();
            assertThat(anna.get("/api/v1/coach/handoffs?state=all").expect(200).text())
                    .doesNotContain(resident.id());
        }
    }
}
