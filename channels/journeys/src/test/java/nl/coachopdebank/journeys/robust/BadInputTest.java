package nl.coachopdebank.journeys.robust;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import nl.coachopdebank.journeys.run.CouchProcess;
import nl.coachopdebank.journeys.run.SharedCouch;
import nl.coachopdebank.journeys.run.Words;
import nl.coachopdebank.journeys.wire.Answer;
import nl.coachopdebank.journeys.wire.Resident;
import nl.coachopdebank.journeys.wire.ResidentLine;
import nl.coachopdebank.journeys.wire.Transcripts;
import nl.coachopdebank.journeys.wire.WireEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Whatever comes in: a clear problem or a help text, and the conversation works afterwards. */
@ExtendWith(SharedCouch.class)
class BadInputTest {
    private static final int MEGABYTE = 1_000_000;
    private static final String JSON = "application/json";

    private final CouchProcess couch;

    BadInputTest(CouchProcess couch) {
        this.couch = couch;
    }

    /** A name, a body as it goes over the line, its media type, and the status that fits. */
    static Stream<Arguments> bodies() {
        return Stream.of(
                body("nothing", "", JSON, 400),
                body("null", "null", JSON, 400),
                body("an array", "[]", JSON, 400),
                body("a number", "7", JSON, 400),
                body("cut off", "{\"id\":\"m1\",\"text\":\"" + Words.PRIVATE, JSON, 400),
                body("not JSON", Words.PRIVATE, JSON, 400),
                body("a list as text", "{\"id\":\"m1\",\"text\":[\"a\"]}", JSON, 400),
                body("an object as id", "{\"id\":{},\"text\":\"a\"}", JSON, 400),
                body("an empty text", "{\"id\":\"m1\",\"text\":\"\"}", JSON, 400),
                body("an empty choice", "{\"id\":\"m1\",\"choice\":\"\"}", JSON, 400),
                body("a choice of a page", "{\"id\":\"m1\",\"choice\":\"" + "x".repeat(5_000) + "\"}", JSON, 400),
                body("NUL in the id", "{\"id\":\"m\\u00001\",\"text\":\"a\"}", JSON, 400),
                body("a line break in the id", "{\"id\":\"m\\n1\",\"text\":\"a\"}", JSON, 400),
                body("half a character in the id", "{\"id\":\"m\\ud800\",\"text\":\"a\"}", JSON, 400),
                body("a thousand brackets", "[".repeat(5_000), JSON, 400),
                body("a text of 20,000", message("a".repeat(20_000)), JSON, 413),
                body(
                        "a text of a megabyte",
                        message(Words.PRIVATE.repeat(MEGABYTE / Words.PRIVATE.length())),
                        JSON,
                        413),
                body("plain text", "hallo", "text/plain", 415),
                body("a form", "id=m1&text=hallo", "application/x-www-form-urlencoded", 415),
                Arguments.of("bytes that are no UTF-8", new byte[] {'{', (byte) 0xc3, (byte) 0x28, '}'}, JSON, 400));
    }

    /** A name and a text that is stored, however odd. */
    static Stream<Arguments> oddTexts() {
        return Stream.of(
                Arguments.of("blanks", "   "),
                Arguments.of("NUL", "a\\u0000b"),
                Arguments.of("control characters", "\\u0001\\u0007\\u001b[31m\\u007f"),
                Arguments.of("half a character", "half \\ud83d here"),
                Arguments.of("the other half", "half \\ude00 here"),
                Arguments.of("halves in the wrong order", "\\ude00\\ud83d"),
                Arguments.of("right-to-left marks", "\\u202e\\u2066abc\\u200f"),
                Arguments.of("Arabic", "\\u0645\\u0631\\u062d\\u0628\\u0627"),
                Arguments.of("a byte order mark", "\\ufeffmenu"),
                Arguments.of("no-characters", "\\uffff\\ufdd0"),
                Arguments.of("stacked accents", "a" + "\\u0301".repeat(500)),
                Arguments.of("HTML", "<script>alert(1)</script><img src=x onerror=alert(1)>"),
                Arguments.of("Markdown", "[klik](javascript:alert(1)) **vet** ![x](http://example.org/x.png)"),
                Arguments.of("a template", "${7*7} #{7*7} {{7*7}} {role} {promise}"),
                Arguments.of("a database's words", "'; DROP TABLE x; -- FLUSHALL\\r\\n*1\\r\\n$8\\r\\nFLUSHALL"),
                Arguments.of("2,000 faces", "\\ud83d\\ude00".repeat(2_000)),
                Arguments.of("line breaks", "\\n".repeat(1_999) + "a"));
    }

    private static Arguments body(String name, String body, String type, int status) {
        return Arguments.of(name, body.getBytes(StandardCharsets.UTF_8), type, status);
    }

    /** A message whose text is already escaped as JSON has it. */
    private static String message(String text) {
        return "{\"id\":\"m1\",\"text\":\"" + text + "\"}";
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void badBodyIsAProblemAndChangesNothing(String name, byte[] body, String type, int status) {
        assertThat(name).isNotBlank();
        Resident resident = resident();

        Answer answer = resident.api().post(resident.path() + "/messages", body, type);

        answer.expectProblem(status);
        assertThat(answer.text()).as("no echo of what was sent").doesNotContain(Words.PRIVATE, "xxxx", "aaaa");
        assertThat(resident.events()).hasSize(1);
        worksOn(resident);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void conversationIsNeverBegunWithAFailure(String name, byte[] body, String type, int status) {
        assertThat(status).isPositive();
        int answer = resident().api().post("/api/v1/conversations", body, type).status();

        assertThat(answer).as(name).isIn(201, 400, 413, 415);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("oddTexts")
    void oddTextIsStoredAndAnswered(String name, String text) {
        assertThat(name).isNotBlank();
        Resident resident = resident();
        byte[] body = message(text).getBytes(StandardCharsets.UTF_8);

        resident.api().post(resident.path() + "/messages", body, JSON).expect(202);

        WireEvent own = resident.waitsFor("the odd message", event -> event.id().equals("m1"));
        assertThat(own.text().chars().filter(c -> c == 0))
                .as("no NUL comes back")
                .isEmpty();
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(own.text()))
                .as("whole characters")
                .isTrue();
        assertThat(resident.events(own.seq()))
                .as("an answer")
                .anySatisfy(event -> assertThat(event.from()).isEqualTo("bot"));
        worksOnInSomeLanguage(resident);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("oddTexts")
    void oddTextOverTheLineIsStoredAndAnswered(String name, String text) {
        assertThat(name).isNotBlank();
        Resident resident = resident();
        try (ResidentLine line = ResidentLine.of(resident, 0)) {
            line.sends("{\"type\":\"message\",\"id\":\"m1\",\"text\":\"" + text + "\"}");

            assertThat(line.waitsForAnswerTo("m1").path("type").asString()).isEqualTo("ack");
            line.waitsFor("the answer", frame -> frame.path("seq").asLong() == 3);
        }
        worksOnInSomeLanguage(resident);
    }

    @Test
    void frameOfAMegabyteIsAProblemAndTheLineStays() {
        Resident resident = resident();
        try (ResidentLine line = ResidentLine.of(resident, 0)) {
            line.says("m1", "a".repeat(MEGABYTE));

            JsonNode error = line.waitsFor("error");
            assertThat(error.path("problem").path("status").asInt()).isEqualTo(413);
            line.says("m2", "menu");
            line.waitsForAnswerTo("m2");
        }
        worksOn(resident);
    }

    @Test
    void binaryFramesAndDeepFramesAreProblems() {
        Resident resident = resident();
        try (ResidentLine line = ResidentLine.of(resident, 0)) {
            line.sends(new byte[] {0, 1, 2, (byte) 0xff});
            line.waitsFor("error");
            line.sends("[".repeat(10_000));
            line.says("m2", "menu");
            line.waitsForAnswerTo("m2");
        }
        worksOn(resident);
    }

    @Test
    void frameAboveAllLimitsEndsTheLineAndNothingElse() {
        Resident resident = resident();
        try (ResidentLine line = ResidentLine.of(resident, 0)) {
            try {
                line.says("m1", "a".repeat(3 * MEGABYTE));
            } catch (IllegalStateException closedWhileSending) {
                assertThat(closedWhileSending).hasMessageContaining("could not be sent");
            }
            line.waitsUntilClosed();
        }
        worksOn(resident);
    }

    @Test
    void unknownChoiceIsAnsweredWithHelp() {
        Resident resident = resident();
        for (String choice :
                new String[] {"nonsense", "situatie:maan", "flow:maan", "topic:maan", "scheme:maan", "_x", ":"}) {
            assertThat(resident.chooses(choice))
                    .as(choice)
                    .anySatisfy(event -> assertThat(event.from()).isEqualTo("bot"));
        }
        worksOn(resident);
    }

    @Test
    void choiceOfAnOlderQuestionIsNotTakenForAnAnswerToThisOne() {
        Resident resident = Resident.at(couch.address(), Map.of("language", "nl", "flow", "zelftriage"));
        resident.says("Ik wil leren");
        resident.says("Kampen");
        resident.chooses("situatie:tijdelijk_contract");

        resident.chooses("situatie:ww");

        String export =
                resident.api().get(resident.path() + "/export").expect(200).text();
        assertThat(export).contains("wens", "gemeente");
        Transcripts.assertWellFormed(resident.events());
        worksOn(resident);
    }

    private Resident resident() {
        return Resident.at(couch.address());
    }

    private static void worksOn(Resident resident) {
        assertThat(resident.hears("menu")).contains("Dit kun je hier doen");
        Transcripts.assertWellFormed(resident.events());
    }

    /** The talk follows the language of what was typed. */
    private static void worksOnInSomeLanguage(Resident resident) {
        assertThat(resident.hears("menu"))
                .containsAnyOf("Dit kun je hier doen", "This is what you can do here", "هذا ما يمكنك أن تفعله هنا");
        Transcripts.assertWellFormed(resident.events());
    }
}
