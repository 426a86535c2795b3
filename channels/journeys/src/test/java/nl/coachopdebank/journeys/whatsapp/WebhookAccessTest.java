package nl.coachopdebank.journeys.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.coachopdebank.journeys.wire.Answer;
import nl.coachopdebank.journeys.wire.Api;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/** Who may post webhooks, how large, and what of them stands in the log; also of those of {@link WebhookTest}, on the same server. */
@Order(SharedStands.WEBHOOKS + 1)
@TestMethodOrder(OrderAnnotation.class)
class WebhookAccessTest extends WebhookFixture {
    private static final int LARGEST = 3 * 1024 * 1024;

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

    WebhookAccessTest(Stand stand) {
        super(stand);
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
