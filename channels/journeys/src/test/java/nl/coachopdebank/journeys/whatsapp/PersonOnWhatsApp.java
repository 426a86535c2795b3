package nl.coachopdebank.journeys.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A resident who writes by WhatsApp, and what came to the phone. */
final class PersonOnWhatsApp {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final String OWN_ID = "biz_opaque_callback_data";

    private final SendingStand stand;
    private final String phone;
    private int read;

    PersonOnWhatsApp(SendingStand stand, String phone) {
        this.stand = stand;
        this.phone = phone;
    }

    void says(String text) {
        posts(message(text, stand.now()));
    }

    /** Taps what the last message offers. */
    void taps(String id) {
        await("something to tap for " + id).atMost(LIMIT).until(() -> offered().anyMatch(id::equals));
        read = received().size();
        posts(Map.of(
                "type",
                "interactive",
                "interactive",
                Map.of("type", "button_reply", "button_reply", Map.of("id", id, "title", "x"))));
    }

    /** Taps the button of the notice. */
    void tapsTheNotice() {
        JsonNode notice = last();
        assertThat(notice.path("type").asString()).isEqualTo("template");
        String payload = notice.path("template")
                .path("components")
                .path(1)
                .path("parameters")
                .path(0)
                .path("payload")
                .asString();
        posts(Map.of("type", "button", "button", Map.of("payload", payload, "text", "Lees antwoord")));
    }

    /** Waits for words in what came after what was heard before. */
    void hears(String words) {
        await("the words: " + words).atMost(LIMIT).untilAsserted(() -> {
            List<String> texts = texts();
            assertThat(texts.subList(read, texts.size())).anyMatch(text -> text.contains(words));
        });
        read = received().size();
    }

    /** What came to the phone, in order. */
    List<JsonNode> received() {
        return stand.graph.taken().stream()
                .filter(body -> body.path("to").asString("").equals("+" + phone))
                .toList();
    }

    JsonNode last() {
        List<JsonNode> all = received();
        return all.get(all.size() - 1);
    }

    List<String> texts() {
        return received().stream().map(PersonOnWhatsApp::text).toList();
    }

    List<String> ownIds() {
        return received().stream().map(PersonOnWhatsApp::ownId).toList();
    }

    static String ownId(JsonNode body) {
        return body.path(OWN_ID).asString("");
    }

    private static String text(JsonNode body) {
        return Stream.of(
                        body.path("text").path("body"),
                        body.path("interactive").path("body").path("text"))
                .map(text -> text.asString(""))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(body.path("template").path("name").asString(""));
    }

    private Stream<String> offered() {
        if (received().isEmpty()) {
            return Stream.empty();
        }
        JsonNode action = last().path("interactive").path("action");
        Stream<JsonNode> buttons = all(action.path("buttons")).map(button -> button.path("reply"));
        Stream<JsonNode> rows = all(action.path("sections")).flatMap(section -> all(section.path("rows")));
        return Stream.concat(buttons, rows).map(one -> one.path("id").asString(""));
    }

    private static Stream<JsonNode> all(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    /** A text as Meta delivers it, written at this moment. */
    Map<String, ?> message(String text, Instant at) {
        return Map.of(
                "from",
                phone,
                "id",
                "wamid." + UUID.randomUUID(),
                "timestamp",
                String.valueOf(at.getEpochSecond()),
                "type",
                "text",
                "text",
                Map.of("body", text));
    }

    private void posts(Map<String, ?> content) {
        Map<String, Object> whole = new LinkedHashMap<>(Map.of(
                "from",
                phone,
                "id",
                "wamid." + UUID.randomUUID(),
                "timestamp",
                String.valueOf(stand.now().getEpochSecond())));
        whole.putAll(content);
        stand.meta().posts(webhook(List.of(whole))).expect(200);
    }

    /** One webhook with these messages in this order. */
    byte[] webhook(List<Map<String, ?>> messages) {
        return webhook("messages", messages);
    }

    byte[] webhook(Map<String, ?>... messages) {
        return webhook(Arrays.asList(messages));
    }

    /** Meta tells how a message fares. */
    void metaReports(String ownId, String state) {
        reports(Map.of(), ownId, state);
    }

    void metaReportsAFailure(String ownId, int code) {
        reports(Map.of("errors", List.of(Map.of("code", code))), ownId, "failed");
    }

    private void reports(Map<String, ?> more, String ownId, String state) {
        Map<String, Object> status = new LinkedHashMap<>(Map.of(
                "id",
                "wamid.OUT",
                "status",
                state,
                "timestamp",
                String.valueOf(stand.now().getEpochSecond()),
                "recipient_id",
                phone,
                OWN_ID,
                ownId));
        status.putAll(more);
        stand.meta().posts(webhook("statuses", List.of(status))).expect(200);
    }

    private byte[] webhook(String what, List<? extends Map<String, ?>> updates) {
        Map<String, ?> value = Map.of(
                "messaging_product",
                "whatsapp",
                "metadata",
                Map.of("display_phone_number", "31600000001", "phone_number_id", Meta.NUMBER),
                "contacts",
                List.of(Map.of("profile", Map.of("name", "Testpersoon"), "wa_id", phone)),
                what,
                updates);
        return JsonMapper.shared()
                .writeValueAsBytes(Map.of(
                        "object",
                        "whatsapp_business_account",
                        "entry",
                        List.of(Map.of(
                                "id",
                                "999000000000001",
                                "changes",
                                List.of(Map.of("value", value, "field", "messages"))))));
    }
}
