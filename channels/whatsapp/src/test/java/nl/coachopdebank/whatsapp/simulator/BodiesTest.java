package nl.coachopdebank.whatsapp.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.coachopdebank.whatsapp.Payloads;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@DisplayName("A body that is sent to the stand-in")
class BodiesTest {
    /** Needs a header, a picture and a link: the demo has no such template. */
    private static final Set<String> OTHER_TEMPLATES = Set.of("out-template-header-image-url-button.json");

    @RegisterExtension
    final Stand stand = new Stand()
            .with(new StandInTemplate(1, "antwoord_klaar", "nl", "Je antwoord is klaar.", List.of()))
            .with(new StandInTemplate(2, "antwoord_klaar_v2", "nl", "Hallo {{1}}, {{2}} heeft geantwoord.", List.of()))
            .with(new StandInTemplate(
                    3, "antwoord_klaar_v3", "nl", "Hallo {{first_name}}, {{coach_name}} heeft geantwoord.", List.of()))
            .with(new StandInTemplate(
                    4, "antwoord_klaar_v4", "nl", "Hallo {{first_name}}, je antwoord is klaar.", List.of("Lees")));

    static List<String> examples() {
        return Payloads.listed("outbound").stream()
                .map(Payloads::file)
                .filter(file -> !OTHER_TEMPLATES.contains(file))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void isTakenWhenItIsOneOfTheExamples(String file) {
        String said = stand.opensWindow();
        ObjectNode body = Stand.example(file);
        if (body.has("message_id")) {
            body.put("message_id", said);
        }
        if (body.has("reaction")) {
            ((ObjectNode) body.get("reaction")).put("message_id", said);
        }
        if (body.has("recipient")) {
            body.put("recipient", "NL.9990000000000000101");
        }

        assertThat(stand.post(body.toString()).statusCode()).isEqualTo(200);
    }

    record Limit(String name, String file, Consumer<ObjectNode> allowed, Consumer<ObjectNode> refused, int code) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Limit> limits() {
        return Stream.of(
                text("text", "out-text.json", "/text", "body", 4096, 100),
                text("own id", "out-text-opaque.json", "", "biz_opaque_callback_data", 512, 131009),
                text("button header", "out-buttons.json", "/interactive/header", "text", 60, 131009),
                text("button body", "out-buttons.json", "/interactive/body", "text", 1024, 131009),
                text("button footer", "out-buttons.json", "/interactive/footer", "text", 60, 131009),
                text("button title", "out-buttons.json", "/interactive/action/buttons/0/reply", "title", 20, 131009),
                text("button id", "out-buttons.json", "/interactive/action/buttons/0/reply", "id", 256, 131009),
                new Limit("buttons", "out-buttons.json", body -> buttons(body, 3), body -> buttons(body, 4), 131009),
                new Limit("a button", "out-buttons.json", body -> buttons(body, 1), body -> buttons(body, 0), 131009),
                text("list body", "out-list.json", "/interactive/body", "text", 4096, 131009),
                text("list header", "out-list.json", "/interactive/header", "text", 60, 131009),
                text("list footer", "out-list.json", "/interactive/footer", "text", 60, 131009),
                text("list opener", "out-list.json", "/interactive/action", "button", 20, 131009),
                text("section title", "out-list.json", "/interactive/action/sections/0", "title", 24, 131009),
                text("row title", "out-list.json", "/interactive/action/sections/0/rows/0", "title", 24, 131009),
                text("row text", "out-list.json", "/interactive/action/sections/0/rows/0", "description", 72, 131009),
                text("row id", "out-list.json", "/interactive/action/sections/0/rows/0", "id", 200, 131009),
                new Limit("rows", "out-list.json", body -> rows(body, 8), body -> rows(body, 9), 131009),
                new Limit("a row", "out-list.json", body -> rows(body, 1), body -> rows(body, 0), 131009),
                text("link text", "out-cta-url.json", "/interactive/action/parameters", "display_text", 20, 131009),
                text("request", "out-location-request.json", "/interactive/body", "text", 1024, 131009),
                text("caption", "out-image-id.json", "/image", "caption", 1024, 131009));
    }

    private static Limit text(String name, String file, String where, String member, int most, int code) {
        return new Limit(
                name,
                file,
                body -> ((ObjectNode) body.at(where)).put(member, "x".repeat(most)),
                body -> ((ObjectNode) body.at(where)).put(member, "x".repeat(most + 1)),
                code);
    }

    private static void buttons(ObjectNode body, int count) {
        ArrayNode buttons = (ArrayNode) body.at("/interactive/action/buttons");
        buttons.removeAll();
        IntStream.range(0, count)
                .forEach(at -> buttons.addObject()
                        .put("type", "reply")
                        .putObject("reply")
                        .put("id", "id" + at)
                        .put("title", "Keuze " + at));
    }

    /** The second section has two more. */
    private static void rows(ObjectNode body, int count) {
        ArrayNode rows = (ArrayNode) body.at("/interactive/action/sections/0/rows");
        rows.removeAll();
        IntStream.range(0, count)
                .forEach(at -> rows.addObject().put("id", "id" + at).put("title", "Rij"));
    }

    @ParameterizedTest
    @MethodSource("limits")
    void mayBeJustAsLargeAsMetaSays(Limit limit) {
        stand.opensWindow();
        ObjectNode allowed = Stand.example(limit.file());
        limit.allowed().accept(allowed);
        ObjectNode refused = Stand.example(limit.file());
        limit.refused().accept(refused);

        assertThat(stand.code(allowed)).isZero();
        assertThat(stand.code(refused)).isEqualTo(limit.code());
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("no product", "out-text.json", body -> body.remove("messaging_product"), 100),
                fault("another product", "out-text.json", body -> body.put("messaging_product", "sms"), 100),
                fault("an unknown type", "out-text.json", body -> body.put("type", "hologram"), 100),
                fault("an unknown member", "out-text.json", body -> body.put("mood", "good"), 100),
                fault("another type's member", "out-text.json", body -> body.put("type", "image"), 100),
                fault("no words", "out-text.json", body -> body.putObject("text"), 100),
                fault(
                        "empty words",
                        "out-text.json",
                        body -> body.putObject("text").put("body", " "),
                        100),
                fault("a group", "out-text.json", body -> body.put("recipient_type", "group"), 100),
                fault("nobody to send to", "out-text.json", body -> body.remove("to"), 100),
                fault("no number", "out-text.json", body -> body.put("to", "Robin"), 131009),
                fault("our own number", "out-text.json", body -> body.put("to", "+31600000001"), 131021),
                fault("somebody unknown", "out-text.json", body -> body.put("to", "+31600000199"), 131026),
                fault("a number without plus", "out-text.json", body -> body.put("to", "31600000101"), 131026),
                fault("an unknown user", "out-text-to-bsuid.json", body -> body.put("recipient", "NL.1"), 131026),
                fault("titles twice", "out-buttons.json", body -> twice(body, "title"), 131009),
                fault("ids twice", "out-buttons.json", body -> twice(body, "id"), 131009),
                fault(
                        "an untitled section",
                        "out-list.json",
                        body -> section(body).remove("title"),
                        100),
                fault("row ids twice", "out-list.json", body -> twiceRow(body), 131009),
                fault("an unknown status", "out-mark-read.json", body -> body.put("status", "deleted"), 100),
                fault("an unknown message", "out-mark-read.json", body -> body.put("message_id", "wamid.no"), 131009),
                fault(
                        "two places of a file",
                        "out-image-id.json",
                        body -> image(body).put("link", "https://x"),
                        100));
    }

    private static Arguments fault(String name, String file, Consumer<ObjectNode> fault, int code) {
        return Arguments.of(name, file, fault, code);
    }

    private static void twice(ObjectNode body, String member) {
        String first = body.at("/interactive/action/buttons/0/reply/" + member).stringValue();
        ((ObjectNode) body.at("/interactive/action/buttons/1/reply")).put(member, first);
    }

    private static ObjectNode section(ObjectNode body) {
        return (ObjectNode) body.at("/interactive/action/sections/0");
    }

    private static void twiceRow(ObjectNode body) {
        String id = body.at("/interactive/action/sections/0/rows/0/id").stringValue();
        ((ObjectNode) body.at("/interactive/action/sections/1/rows/0")).put("id", id);
    }

    private static ObjectNode image(ObjectNode body) {
        return (ObjectNode) body.get("image");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void isRefusedFor(String name, String file, Consumer<ObjectNode> fault, int code) {
        stand.opensWindow();
        ObjectNode body = Stand.example(file);
        fault.accept(body);

        assertThat(stand.code(body)).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no json", "[]", "\"text\"", "{"})
    void isRefusedWhenItIsNoObject(String body) {
        assertThat(stand.post(body).body()).contains("\"code\":100");
    }

    @Test
    void isSentToTheNumberWhenAUserIsNamedToo() {
        stand.opensWindow();
        ObjectNode body = Stand.example("out-text.json").put("recipient", "NL.1");

        assertThat(stand.code(body)).isZero();
    }

    @Test
    void mayWriteTheNumberAsPeopleDo() {
        stand.opensWindow();

        assertThat(stand.code(Stand.example("out-text.json").put("to", "+31 (6) 0000-0101")))
                .isZero();
    }
}
