package nl.coachopdebank.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.coachopdebank.pipeline.Appended;
import nl.coachopdebank.pipeline.Assignment;
import nl.coachopdebank.pipeline.Conversations;
import nl.coachopdebank.pipeline.Correspondents;
import nl.coachopdebank.pipeline.DeliveryReports;
import nl.coachopdebank.pipeline.Inbox;
import nl.coachopdebank.pipeline.Mail;
import nl.coachopdebank.pipeline.Passes;
import nl.coachopdebank.pipeline.StoreUnavailable;
import nl.coachopdebank.whatsapp.graph.ReadReceipt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

@DisplayName("The webhook's address")
class WhatsAppWebhookTest {
    private static final String PATH = "/somewhere/whatsapp";
    private static final JsonNode VECTORS = Payloads.json("signature-vectors.json");
    private static final String SECRET = VECTORS.path("app_secret").stringValue();
    private static final JsonNode CASES = Payloads.json("verification-cases.json");

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final FakeTroubles troubles = new FakeTroubles();
    private final MovingClock clock = new MovingClock();
    private final List<ReadReceipt> marks = Collections.synchronizedList(new ArrayList<>());
    private final List<Mail> assigned = Collections.synchronizedList(new ArrayList<>());
    private Inbox inbox = (id, input) -> CompletableFuture.completedFuture(Appended.STORED);

    private final WebTestClient client = WebTestClient.bindToRouterFunction(
                    webhook().routes(PATH))
            .configureClient()
            .responseTimeout(Duration.ofSeconds(20))
            .build();

    private WhatsAppWebhook webhook() {
        Reception reception = new Reception(
                new Reception.Ports(
                        persons(), (id, input) -> inbox.append(id, input), noPasses(), noReports(), troubles),
                Posts.NUMBER,
                clock,
                meters);
        ReadMarks readMarks = new ReadMarks(this::mark, nothingStored(), meters);
        SignatureWatch watch = new SignatureWatch(troubles, 100, clock, meters);
        return new WhatsAppWebhook(settings(), reception, readMarks, watch, meters);
    }

    private static WhatsAppSettings settings() {
        return new WhatsAppSettings(
                true,
                URI.create("https://graph.example.test"),
                "v25.0",
                Posts.NUMBER,
                "token",
                SECRET,
                "",
                CASES.path("verify_token").stringValue(),
                1,
                Duration.ofSeconds(1),
                Duration.ofSeconds(1));
    }

    private Mono<Boolean> mark(ReadReceipt receipt) {
        marks.add(receipt);
        return Mono.just(true);
    }

    /** Everybody is new, and has one conversation. */
    private Correspondents persons() {
        return (Correspondents) Proxy.newProxyInstance(
                Correspondents.class.getClassLoader(),
                new Class<?>[] {Correspondents.class},
                (proxy, method, args) ->
                        CompletableFuture.completedFuture(method.getName().equals("assign") ? assign(args[0]) : null));
    }

    private List<Assignment> assign(Object batch) {
        List<Assignment> answers = new ArrayList<>();
        for (Object one : (List<?>) batch) {
            Mail mail = (Mail) one;
            assigned.add(mail);
            answers.add(new Assignment("p" + mail.from().userId(), mail.candidate(), true, false, false));
        }
        return answers;
    }

    private static DeliveryReports noReports() {
        return (DeliveryReports) Proxy.newProxyInstance(
                DeliveryReports.class.getClassLoader(),
                new Class<?>[] {DeliveryReports.class},
                (proxy, method, args) -> CompletableFuture.completedFuture(null));
    }

    private static Passes noPasses() {
        return (Passes) Proxy.newProxyInstance(
                Passes.class.getClassLoader(),
                new Class<?>[] {Passes.class},
                (proxy, method, args) -> CompletableFuture.completedFuture(Optional.empty()));
    }

    private static Conversations nothingStored() {
        return (Conversations) Proxy.newProxyInstance(
                Conversations.class.getClassLoader(),
                new Class<?>[] {Conversations.class},
                (proxy, method, args) -> CompletableFuture.completedFuture(Optional.empty()));
    }

    private WebTestClient.ResponseSpec post(byte[] body, String signature) {
        WebTestClient.RequestBodySpec request = client.post().uri(PATH);
        if (signature != null) {
            request.header("X-Hub-Signature-256", signature);
        }
        return request.bodyValue(body).exchange();
    }

    private WebTestClient.ResponseSpec postSigned(byte[] body) {
        return post(body, signature(body));
    }

    private static String signature(byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private double webhooks(String result) {
        return meters.counter("couch.whatsapp.webhooks", "result", result).count();
    }

    @TestFactory
    Stream<DynamicTest> answersTheHandshakeAsEveryCaseSays() {
        assertThat(CASES.path("cases")).hasSize(6);
        return CASES.path("cases")
                .valueStream()
                .map(one -> DynamicTest.dynamicTest(one.path("name").stringValue(), () -> {
                    UriComponentsBuilder uri = UriComponentsBuilder.fromPath(PATH);
                    one.path("query").propertyStream().forEach(p -> uri.queryParam(p.getKey(), "{value}"));
                    Object[] values = one.path("query")
                            .valueStream()
                            .map(JsonNode::stringValue)
                            .toArray();
                    URI address = uri.encode().buildAndExpand(values).toUri();
                    WebTestClient.ResponseSpec answer =
                            client.get().uri(address).exchange();
                    answer.expectStatus().isEqualTo(one.path("status").intValue());
                    if (one.has("body")) {
                        answer.expectHeader()
                                .value("Content-Type", type -> assertThat(type).startsWith("text/plain"));
                        answer.expectBody(String.class)
                                .isEqualTo(one.path("body").stringValue());
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> believesWhatEveryVectorSays() {
        assertThat(VECTORS.path("vectors")).hasSize(15);
        return VECTORS.path("vectors")
                .valueStream()
                .map(vector -> DynamicTest.dynamicTest(vector.path("name").stringValue(), () -> {
                    byte[] body = Base64.getDecoder()
                            .decode(vector.path("body_base64").stringValue());
                    WebTestClient.RequestBodySpec request = client.post().uri(PATH);
                    if (vector.path("header_value").isString()) {
                        request.header(
                                vector.path("header_name").stringValue(),
                                vector.path("header_value").stringValue());
                    }
                    request.bodyValue(body)
                            .exchange()
                            .expectStatus()
                            .isEqualTo(vector.path("valid").booleanValue() ? HttpStatus.OK : HttpStatus.FORBIDDEN);
                }));
    }

    @Test
    void refusesWhoDoesNotSignAndCountsIt() {
        byte[] body = Payloads.bytes("in-text.json");
        post(body, null).expectStatus().isForbidden();
        post(body, "sha256=" + "0".repeat(64)).expectStatus().isForbidden();
        post(body, signature("else".getBytes(StandardCharsets.UTF_8)))
                .expectStatus()
                .isForbidden();

        assertThat(webhooks("refused")).isEqualTo(3);
        assertThat(meters.counter("couch.whatsapp.signatures.refused").count()).isEqualTo(3);
        assertThat(assigned).isEmpty();
    }

    @Test
    void acceptsWhatItCannotReadAndCountsIt() {
        for (String body : List.of("", "{", "[]", "null", "\u0000")) {
            postSigned(body.getBytes(StandardCharsets.UTF_8)).expectStatus().isOk();
        }
        assertThat(webhooks("unreadable")).isEqualTo(5);
    }

    @Test
    void readsThreeMegabytesAndNotOneByteMore() {
        byte[] text = Payloads.bytes("in-text.json");
        byte[] body = new byte[WhatsAppWebhook.LARGEST_BODY];
        Arrays.fill(body, (byte) ' ');
        System.arraycopy(text, 0, body, 0, text.length);
        postSigned(body).expectStatus().isOk();
        assertThat(assigned).hasSize(1);

        byte[] larger = Arrays.copyOf(body, body.length + 1);
        postSigned(larger).expectStatus().isEqualTo(HttpStatus.CONTENT_TOO_LARGE);
        assertThat(webhooks("too-large")).isEqualTo(1);
    }

    @Test
    void asksForItAgainOnlyWhenItWasNotStored() {
        inbox = (id, input) -> CompletableFuture.failedFuture(new StoreUnavailable("away", null));
        postSigned(Payloads.bytes("in-text.json")).expectStatus().isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        inbox = (id, input) -> CompletableFuture.completedFuture(Appended.FULL);
        postSigned(Payloads.bytes("in-text.json")).expectStatus().isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        postSigned(Payloads.bytes("status-sent.json")).expectStatus().isOk();
        assertThat(webhooks("not-stored")).isEqualTo(2);
        assertThat(marks).isEmpty();
    }

    @Test
    void marksTheNewestMessageOfEachPersonAsRead() {
        postSigned(Payloads.bytes("batch-out-of-order.json")).expectStatus().isOk();
        await().until(() -> !marks.isEmpty());
        postSigned(Payloads.bytes("batch-two-senders-one-value.json"))
                .expectStatus()
                .isOk();
        await().until(() -> marks.size() == 3);

        assertThat(marks)
                .extracting(ReadReceipt::messageId)
                .containsExactly("wamid.FAKEB2==", "wamid.FAKEB1==", "wamid.FAKEB3==");
        assertThat(marks).allMatch(ReadReceipt::typing);
        await().until(() ->
                meters.counter("couch.whatsapp.read.marks", "result", "taken").count() == 3);
    }

    @Test
    void isNowhereElse() {
        client.get().uri("/webhooks/whatsapp").exchange().expectStatus().isNotFound();
        client.put().uri(PATH).exchange().expectStatus().isNotFound();
    }
}
