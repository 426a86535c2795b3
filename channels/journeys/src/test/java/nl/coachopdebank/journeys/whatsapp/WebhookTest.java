package nl.coachopdebank.journeys.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.coachopdebank.conversation.ConversationInput.ResidentSaid;
import nl.coachopdebank.journeys.wire.Answer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Every webhook that we have an example of becomes what the manifest says. */
@Order(SharedStands.WEBHOOKS)
class WebhookTest extends WebhookFixture {
    private static final int TIMES = 8;

    WebhookTest(Stand stand) {
        super(stand);
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
}
