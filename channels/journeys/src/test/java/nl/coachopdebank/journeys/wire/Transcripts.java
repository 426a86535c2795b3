package nl.coachopdebank.journeys.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import tools.jackson.databind.JsonNode;

/** What holds for every transcript, whatever happened to it. */
public final class Transcripts {
    private static final Set<String> HOLDERS = Set.of("bot", "waiting", "coach", "closed");
    private static final Set<String> SENDERS = Set.of("resident", "bot", "coach");
    private static final Set<String> CHECKS = Set.of("fits", "differs", "person", "unasked");

    private Transcripts() {}

    /** Numbers start at 1 and have no gap and no double. */
    public static void assertNumbered(List<WireEvent> events) {
        assertThat(events.stream().map(WireEvent::seq).toList())
                .as("the numbers of the events")
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, events.size()).boxed().toList());
    }

    /** Each of these messages is there once, in this order, and was answered before the next. */
    public static void assertAnswered(List<WireEvent> events, List<String> sent) {
        assertNumbered(events);
        assertThat(events.stream()
                        .filter(event -> event.isFrom("resident"))
                        .map(WireEvent::id)
                        .toList())
                .as("the resident's messages, in the order in which they were accepted")
                .containsExactlyElementsOf(sent);
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i).isFrom("resident")) {
                assertOneAnswer(events, i);
            }
        }
    }

    private static void assertOneAnswer(List<WireEvent> events, int at) {
        int next = at + 1;
        while (next < events.size() && !events.get(next).isFrom("resident")) {
            next++;
        }
        long answers = events.subList(at + 1, next).stream()
                .filter(event -> event.isFrom("bot"))
                .count();
        assertThat(answers).as("answers to message %s", events.get(at).id()).isEqualTo(1);
    }

    /** Every field is of the kind that the contract names. */
    public static void assertWellFormed(List<WireEvent> events) {
        assertNumbered(events);
        for (WireEvent event : events) {
            JsonNode json = event.json();
            assertThat(Instant.parse(json.path("at").asString(""))).isNotNull();
            if (json.path("type").asString("").equals("status")) {
                assertThat(HOLDERS).contains(event.holder());
            } else {
                assertThat(json.path("type").asString("")).isEqualTo("message");
                assertMessage(event);
            }
        }
    }

    private static void assertMessage(WireEvent event) {
        JsonNode message = event.message();
        assertThat(SENDERS).contains(event.from());
        assertThat(event.id()).isNotBlank();
        assertThat(message.path("text").isString()).as("a text in %s", message).isTrue();
        message.path("choices").forEach(choice -> assertTexts(choice, "value", "label"));
        if (message.has("progress")) {
            int of = message.path("progress").path("of").asInt();
            assertThat(message.path("progress").path("step").asInt()).isBetween(1, of);
        }
        message.path("sources").forEach(source -> assertTexts(source, "title", "checkedOn"));
        message.path("vouchers").forEach(Transcripts::assertVoucher);
        if (message.has("advice")) {
            assertThat(message.path("advice").path("routes")).isNotEmpty();
            message.path("advice").path("routes").forEach(route -> assertTexts(route, "id", "title"));
            message.path("advice").path("why").forEach(why -> assertTexts(why, "rule"));
        }
        message.path("safety").path("lines").forEach(line -> assertTexts(line, "name", "number"));
    }

    private static void assertVoucher(JsonNode voucher) {
        assertTexts(voucher, "scheme", "name", "status", "decides", "apply");
        voucher.path("conditions").forEach(condition -> {
            assertTexts(condition, "text");
            assertThat(CHECKS).contains(condition.path("check").asString(""));
        });
    }

    private static void assertTexts(JsonNode node, String... names) {
        for (String name : names) {
            assertThat(node.path(name).asString("")).as("%s of %s", name, node).isNotBlank();
        }
    }
}
