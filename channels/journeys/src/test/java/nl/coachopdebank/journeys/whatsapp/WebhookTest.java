package nl.coachopdebank.journeys.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.coachopdebank.conversation.ConversationInput.ResidentSaid;
import nl.coachopdebank.journeys.wire.Answer;
import nl.coachopdebank.journeys.wire.Api;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Every webhook that we have an example of goes in at the real address, and becomes what the manifest says. */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class WebhookTest {
    private static final int LARGEST = 3 * 1024 * 1024;
    private static final int TIMES = 8;
    private static final Set<String> PRIVATE = Set.of(
            "from",
            "wa_id",
            "user_id",
            "from_user_id",
            "parent_user_id",
            "from_parent_user_id",
            "previous_user_id",
            "recipient_id",
            "recipient_user_id",
            "id",
            "body",
            "caption",
            "name",
            "formatted_name",
            "username",
            "filename",
            "vcard",
            "phone",
            "email",
            "to",
            "biz_opaque_callback_data",
            "response_json",
            "address");

    private final Stand stand;

    WebhookTest() throws IOException {
        stand = new Stand("whatsapp");
    }

    @AfterAll
    void stop() {
        stand.close();
    }

    @BeforeEach
    void everybodyIsNew() {
        stand.startAfresh();
    }

    private Answer posts(String file) {
        return stand.meta.posts(Meta.bytes(file));
    }

    @TestFactory
    Stream<DynamicTest> becomesWhatTheManifestSays() {
        List<JsonNode> all = Meta.listed("inbound", "batch", "status", "event", "errors");
        assertThat(all).hasSizeGreaterThan(110);
        return all.stream()
                .map(entry -> entry.path("file").asString())
                .map(file -> DynamicTest.dynamicTest(file, () -> {
                    stand.startAfresh();
                    posts(file).expect(200);

                    Collection<List<String>> expected =
                            Expected.of(Meta.json(file)).values();
                    assertThat(withoutTheSilent(stand.said()))
                            .containsExactlyInAnyOrderElementsOf(
                                    expected.stream().map(WebhookTest::seen).toList());
                }));
    }

    /** Marks that nobody sees are taken out before a text is stored, see ResidentSaid. */
    private static List<String> seen(List<String> texts) {
        return texts.stream()
                .map(text -> new ResidentSaid("x", Instant.EPOCH, text).text())
                .toList();
    }

    private static List<List<String>> withoutTheSilent(List<List<String>> conversations) {
        return conversations.stream().filter(said -> !said.isEmpty()).toList();
    }

    @Test
    void beginsAConversationWhenTheChatIsOpenedAndForNothingElseThatSaysNothing() {
        posts("in-sticker.json").expect(200);
        posts("in-reaction.json").expect(200);
        assertThat(stand.said()).isEmpty();
        posts("in-request-welcome.json").expect(200);
        assertThat(stand.said()).containsExactly(List.of());
    }

    @Test
    void answersAMessageThatWasNotYetThereAtFirst() {
        posts("in-unsupported-131060-unavailable.json").expect(200);
        assertThat(stand.said()).isEmpty();
        posts("in-unsupported-131060-redelivered.json").expect(200);
        posts("in-unsupported-131060-redelivered.json").expect(200);

        assertThat(stand.said()).hasSize(1).allMatch(said -> said.size() == 1);
    }

    @Test
    void goesOnWithAPersonWhoseNumberChanged() {
        posts("in-text.json").expect(200);
        posts("in-system-user-changed-number.json").expect(200);
        byte[] after = new String(Meta.bytes("in-text-reply-context.json"), StandardCharsets.UTF_8)
                .replace("31600000101", "31600000111")
                .replace("NL.9990000000000000101", "NL.9990000000000000111")
                .getBytes(StandardCharsets.UTF_8);
        stand.meta.posts(after).expect(200);

        assertThat(stand.said()).hasSize(1).allMatch(said -> said.size() == 2);
    }

    @Test
    void beginsAnewAfterStop() {
        posts("in-text.json").expect(200);
        posts("in-text-stop-word.json").expect(200);
        posts("in-text-unicode.json").expect(200);

        assertThat(stand.said())
                .hasSize(2)
                .anySatisfy(said -> assertThat(said).hasSize(2).endsWith("STOP"));
    }

    @Test
    void countsTheSamePostOnceReorderedAndAtOnce() {
        byte[] post = Meta.bytes("batch-300-messages-over-256k.json");
        byte[] reordered = reordered(post);
        List<CompletableFuture<Answer>> answers = IntStream.range(0, TIMES)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> stand.meta.posts(i % 2 == 0 ? post : reordered)))
                .toList();
        answers.forEach(answer -> answer.join().expect(200));
        stand.meta.posts(post).expect(200);

        List<List<String>> said = stand.said();
        assertThat(said.stream().mapToInt(List::size).sum()).isEqualTo(300);
        assertThat(said)
                .containsExactlyInAnyOrderElementsOf(
                        Expected.of(JsonMapper.shared().readTree(post)).values());
    }

    private static byte[] reordered(byte[] post) {
        ObjectNode body = (ObjectNode) JsonMapper.shared().readTree(post);
        body.path("entry")
                .forEach(entry -> entry.path("changes").forEach(change -> {
                    ObjectNode value = (ObjectNode) change.path("value");
                    List<JsonNode> messages =
                            new ArrayList<>(value.path("messages").valueStream().toList());
                    Collections.reverse(messages);
                    value.putArray("messages").addAll(messages);
                }));
        return JsonMapper.shared().writeValueAsBytes(body);
    }

    @TestFactory
    Stream<DynamicTest> believesWhatEveryVectorSays() {
        assertThat(Meta.VECTORS.path("vectors")).hasSize(15);
        return Meta.VECTORS
                .path("vectors")
                .valueStream()
                .map(vector -> DynamicTest.dynamicTest(vector.path("name").asString(), () -> {
                    byte[] body = Base64.getDecoder()
                            .decode(vector.path("body_base64").asString());
                    String signature = vector.path("header_value").asString("");
                    Answer answer = signature.isEmpty()
                            ? stand.meta.postsUnsigned(body)
                            : stand.meta.posts(body, vector.path("header_name").asString(), signature);
                    answer.expect(vector.path("valid").asBoolean() ? 200 : 403);
                }));
    }

    @TestFactory
    Stream<DynamicTest> answersTheHandshakeAsEveryCaseSays() {
        assertThat(Meta.HANDSHAKES.path("cases")).hasSize(6);
        return Meta.HANDSHAKES
                .path("cases")
                .valueStream()
                .map(one -> DynamicTest.dynamicTest(one.path("name").asString(), () -> {
                    String query = one.path("query")
                            .propertyStream()
                            .map(part -> part.getKey() + "="
                                    + URLEncoder.encode(part.getValue().asString(), StandardCharsets.UTF_8))
                            .collect(Collectors.joining("&"));
                    Answer answer = stand.meta.api().get(Meta.ADDRESS + "?" + query, "*/*");
                    answer.expect(one.path("status").asInt());
                    if (one.has("body")) {
                        assertThat(answer.text()).isEqualTo(one.path("body").asString());
                        assertThat(answer.header("Content-Type")).startsWith("text/plain");
                        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
                    }
                }));
    }

    @Test
    void isOpenToNobodyWhoDoesNotSign() {
        byte[] body = Meta.bytes("in-text.json");
        List<Api> others = Stream.of("anna", "tineke", "els", "beheer")
                .map(stand.meta.api()::as)
                .toList();
        for (Api other : others) {
            other.post(Meta.ADDRESS, body, "application/json").expect(403);
            other.get(Meta.ADDRESS, "*/*").expect(403);
        }
        stand.meta
                .api()
                .withSecret("x")
                .post(Meta.ADDRESS, body, "application/json")
                .expect(403);
        stand.meta.postsUnsigned(body).expect(403);
        stand.meta.posts(body, "X-Hub-Signature", Meta.signature(body)).expect(403);
        stand.meta.api().get(Meta.ADDRESS + "/more", "*/*").expect(404);
        assertThat(stand.said()).isEmpty();
        Answer asPerson = stand.meta.posts(body).expect(200);
        assertThat(asPerson.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(stand.said()).hasSize(1);
    }

    @Test
    void readsThreeMegabytesAndNotMore() {
        byte[] text = Meta.bytes("in-text.json");
        byte[] body = new byte[LARGEST];
        Arrays.fill(body, (byte) ' ');
        System.arraycopy(text, 0, body, 0, text.length);
        stand.meta.posts(body).expect(200);
        assertThat(stand.said()).hasSize(1);

        stand.meta.posts(Arrays.copyOf(body, LARGEST + 1)).expect(413);
        stand.meta.api().post("/api/v1/conversations", body, "application/json").expect(413);
    }

    @Test
    void tellsWhoRunsTheServerWhatNeedsAPerson() {
        posts("event-template-paused.json").expect(200);
        String health = stand.meta
                .api()
                .as("beheer")
                .get("/actuator/health")
                .expect(200)
                .text();
        assertThat(health).contains("NEEDS-PERSON", "template paused antwoord_klaar");
        assertThat(stand.meta.api().get("/actuator/health").expect(200).text()).doesNotContain("template");
        stand.meta.api().get("/actuator/health/readiness").expect(200);

        posts("event-template-approved.json").expect(200);
        assertThat(stand.meta
                        .api()
                        .as("beheer")
                        .get("/actuator/health")
                        .expect(200)
                        .text())
                .doesNotContain("template paused");
        assertThat(stand.meta
                        .api()
                        .as("beheer")
                        .get("/actuator/prometheus", "text/plain")
                        .expect(200)
                        .text())
                .contains("couch_whatsapp_webhooks_total{result=\"stored\"}", "couch_whatsapp_troubles ");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void leavesNothingOfAnybodyInTheLog() {
        Set<String> sent = new TreeSet<>();
        Meta.listed("inbound", "batch", "status", "event", "errors")
                .forEach(entry -> collect("", Meta.json(entry.path("file").asString()), sent));
        assertThat(sent).hasSizeGreaterThan(700).contains("31600000101", "NL.9990000000000000101", "wamid.FAKETEXT==");
        sent.forEach(text -> stand.meta.postsUnsigned(text.getBytes(StandardCharsets.UTF_8)));

        String log = stand.couch.log();
        assertThat(log).as("there is a log").contains("INFO");
        assertThat(sent).filteredOn(log::contains).as("what stands in the log").isEmpty();
    }

    private static void collect(String name, JsonNode node, Set<String> sent) {
        if (node.isString() && PRIVATE.contains(name) && node.asString().length() >= 6) {
            sent.add(node.asString());
        }
        node.propertyStream().forEach(part -> collect(part.getKey(), part.getValue(), sent));
        if (node.isArray()) {
            node.forEach(part -> collect(name, part, sent));
        }
    }
}
