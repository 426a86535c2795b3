package nl.coachopdebank.journeys.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.coachopdebank.journeys.run.CouchProcess;
import nl.coachopdebank.journeys.run.SharedCouch;
import nl.coachopdebank.journeys.wire.Api;
import nl.coachopdebank.journeys.wire.EventStream;
import nl.coachopdebank.journeys.wire.Resident;
import nl.coachopdebank.journeys.wire.ResidentLine;
import nl.coachopdebank.journeys.wire.Transcripts;
import nl.coachopdebank.journeys.wire.WireEvent;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The lines that stay open: WebSocket and server-sent events. */
@ExtendWith(SharedCouch.class)
class LineTest {
    private final CouchProcess couch;

    LineTest(CouchProcess couch) {
        this.couch = couch;
    }

    private Resident resident() {
        return Resident.at(couch.address());
    }

    private static String problemOf(JsonNode error) {
        return error.path("problem").path("type").asString("");
    }

    @Nested
    class Socket {
        @Test
        void welcomesAndTellsEveryEventAfterTheCursor() {
            Resident resident = resident();
            resident.says("menu");
            try (ResidentLine line = ResidentLine.of(resident, 1)) {
                assertThat(line.waitsFor("welcome").path("cursor").asLong())
                        .isEqualTo(resident.events().size());
                line.waitsFor(
                        "the last event",
                        frame -> frame.path("seq").asLong() == resident.events().size());

                assertThat(line.events()).isEqualTo(resident.events(1));
            }
        }

        @Test
        void takesMessagesAndChoicesAndTellsWhatCameOfThem() {
            Resident resident = resident();
            try (ResidentLine line = ResidentLine.of(resident, 0)) {
                line.says("m1", "menu");
                line.sends(Map.of("type", "message", "id", "m2", "choice", "flow:zelftriage"));

                assertThat(line.waitsForAnswerTo("m1").path("duplicate").asBoolean(true))
                        .isFalse();
                assertThat(line.waitsForAnswerTo("m2").path("duplicate").asBoolean(true))
                        .isFalse();
                line.waitsFor("the question", frame -> frame.toString().contains("Wat zou jij willen?"));
                Transcripts.assertWellFormed(line.events());
            }
        }

        @Test
        void saysWhenAMessageIsADuplicateAlsoOfOneOverHttp() {
            Resident resident = resident();
            resident.sends("m1", "menu").expect(202);
            try (ResidentLine line = ResidentLine.of(resident, 0)) {
                line.says("m1", "menu");

                assertThat(line.waitsForAnswerTo("m1").path("duplicate").asBoolean(false))
                        .isTrue();
            }
        }

        @Test
        void tellsTwoWindowsTheSame() {
            Resident resident = resident();
            try (ResidentLine one = ResidentLine.of(resident, 0);
                    ResidentLine other = ResidentLine.of(resident, 0)) {
                one.says("m1", "menu");
                other.says("m2", "menu");
                long last = resident.waitsFor("both answers", event -> event.seq() == 5)
                        .seq();
                one.waitsFor("the end", frame -> frame.path("seq").asLong() == last);
                other.waitsFor("the end", frame -> frame.path("seq").asLong() == last);

                assertThat(one.events()).isEqualTo(other.events()).isEqualTo(resident.events());
            }
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "no json",
                    "[]",
                    "{}",
                    "null",
                    "{\"type\":\"song\"}",
                    "{\"type\":\"message\"}",
                    "{\"type\":\"message\",\"id\":\"x\"}",
                    "{\"type\":\"message\",\"id\":7,\"text\":{}}",
                    "{\"type\":\"message\",\"text\":\"menu\"}",
                    ""
                })
        void answersABadFrameWithAProblemAndStaysOpen(String frame) {
            try (ResidentLine line = ResidentLine.of(resident(), 0)) {
                line.sends(frame);

                assertThat(problemOf(line.waitsFor("error"))).startsWith("urn:coachopdebank:problem:");
                line.says("m1", "menu");
                line.waitsForAnswerTo("m1");
                assertThat(line.isOpen()).isTrue();
            }
        }

        @Test
        void refusesALongTextAndStaysOpen() {
            try (ResidentLine line = ResidentLine.of(resident(), 0)) {
                line.says("m1", "a".repeat(2_001));

                assertThat(problemOf(line.waitsForAnswerTo("m1"))).endsWith("message-too-long");
                line.says("m2", "menu");
                assertThat(line.waitsForAnswerTo("m2").path("type").asString()).isEqualTo("ack");
            }
        }

        @Test
        void wantsAHelloFirst() {
            try (ResidentLine line = ResidentLine.silentAt(couch.address())) {
                line.says("m1", "menu");

                assertThat(problemOf(line.waitsFor("error"))).endsWith("hello-first");
                assertThat(line.isOpen()).isTrue();
            }
        }

        @Test
        void endsWhenTheSecretIsWrongAndSaysTheSameForAWrongId() {
            Resident resident = resident();
            try (ResidentLine wrongSecret = ResidentLine.silentAt(couch.address());
                    ResidentLine wrongId = ResidentLine.silentAt(couch.address())) {
                wrongSecret.hello(resident.id(), "guessed", 0);
                wrongId.hello("c0000000000000000000000", resident.secret(), 0);

                assertThat(problemOf(wrongSecret.waitsFor("error"))).isEqualTo(problemOf(wrongId.waitsFor("error")));
                wrongSecret.waitsUntilClosed();
                wrongId.waitsUntilClosed();
            }
        }

        @Test
        void startsOverForAReaderWhoHasMoreThanThereIs() {
            Resident resident = resident();
            try (ResidentLine line = ResidentLine.of(resident, 999)) {
                line.waitsFor("the first event", frame -> frame.path("seq").asLong() == 1);
            }
        }

        @Test
        void endsWhenTheConversationIsErased() {
            Resident resident = resident();
            try (ResidentLine line = ResidentLine.of(resident, 0)) {
                resident.api().delete(resident.path()).expect(204);

                line.waitsUntilClosed();
            }
        }
    }

    @Nested
    class Stream {
        @Test
        void goesOnAndNumbersItsEvents() {
            Resident resident = resident();
            try (EventStream stream = EventStream.open(resident.api(), resident.path() + "/events?after=0")) {
                resident.says("menu");
                stream.waitsFor("the answer", event -> event.id().equals("3"));

                assertThat(stream.contentType()).startsWith("text/event-stream");
                assertThat(stream.events())
                        .allSatisfy(event ->
                                assertThat(event.json().path("seq").asString()).isEqualTo(event.id()));
                List<WireEvent> seen = stream.events().stream()
                        .map(event -> new WireEvent(event.json()))
                        .toList();
                assertThat(seen).isEqualTo(resident.events());
            }
        }

        @Test
        void goesOnAfterTheLastEventThatTheBrowserHad() {
            Resident resident = resident();
            resident.says("menu");
            try (EventStream stream =
                    EventStream.open(resident.api(), resident.path() + "/events?after=0", "Last-Event-ID", "2")) {
                stream.waitsFor("an event", event -> true);

                assertThat(stream.events().get(0).id()).isEqualTo("3");
            }
        }

        @Test
        void isNotFoundWithAWrongSecret() {
            Resident resident = resident();
            Api guessing = Api.of(couch.address()).withSecret("guessed");
            try (EventStream stream = EventStream.open(guessing, resident.path() + "/events?after=0")) {
                assertThat(stream.status()).isEqualTo(404);
            }
        }
    }
}
