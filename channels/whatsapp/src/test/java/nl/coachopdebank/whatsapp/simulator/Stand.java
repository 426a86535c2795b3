package nl.coachopdebank.whatsapp.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import nl.coachopdebank.whatsapp.Payloads;
import nl.coachopdebank.whatsapp.WhatsAppSettings;
import nl.coachopdebank.whatsapp.graph.GraphClient;
import nl.coachopdebank.whatsapp.graph.OutgoingMessage;
import nl.coachopdebank.whatsapp.graph.Recipient;
import nl.coachopdebank.whatsapp.graph.SendResult;
import nl.coachopdebank.whatsapp.graph.Sendable;
import nl.coachopdebank.whatsapp.webhook.Happening;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The stand-in over real HTTP, with the door's own client on one side and a receiver of webhooks on the other. */
final class Stand implements BeforeEachCallback, AfterEachCallback {
    static final String ROBIN = "31600000101";
    static final String ROBIN_PHONE = "robin";
    static final String NOOR = "NL.9990000000000000102";
    static final String NOOR_PHONE = "noor";
    static final StandInAccount ACCOUNT = new StandInAccount(
            "999000000000001", "999000000000002", "31600000001", "fake-token", "fake-app-secret-do-not-use");

    /** Over in a moment, and still one after the other. */
    private static final Pauses SHORT =
            new Pauses(Duration.ofMillis(3), Duration.ofMillis(60), Duration.ofMillis(40), Duration.ofMillis(60), 4);

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final List<StandInTemplate> templates = new ArrayList<>(StandInTemplates.DEMO);
    TestTime time;
    Receiver receiver;
    MetaStandIn meta;
    private GraphClient client;

    Stand with(StandInTemplate template) {
        templates.add(template);
        return this;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        time = new TestTime();
        receiver = new Receiver(ACCOUNT.appSecret());
        meta = new MetaStandIn(ACCOUNT, new StandInTemplates(templates), time, SHORT, new Random(7));
        meta.callback(receiver.address());
        client = new GraphClient(settings());
    }

    @Override
    public void afterEach(ExtensionContext context) {
        client.close();
        meta.close();
        receiver.close();
    }

    private WhatsAppSettings settings() {
        return new WhatsAppSettings(
                true,
                meta.address(),
                "v25.0",
                ACCOUNT.phoneNumberId(),
                ACCOUNT.accessToken(),
                ACCOUNT.appSecret(),
                "",
                "fake-word",
                10,
                Duration.ofSeconds(2),
                PATIENCE);
    }

    GraphClient client() {
        return client;
    }

    SendResult send(Sendable message) {
        return client.send(OutgoingMessage.of(Recipient.phone(ROBIN), message)).block(PATIENCE);
    }

    void robin(Consumer<Handset> action) {
        meta.onPhone(ROBIN_PHONE, action).block(PATIENCE);
    }

    /** Robin writes, so that anything may be sent. */
    String opensWindow() {
        robin(phone -> phone.write("Hallo"));
        receiver.await(Happening.ResidentMessage.class, 1);
        return sight().phone().chat().get(0).id();
    }

    Sight sight() {
        return meta.watch(ROBIN_PHONE).blockFirst(PATIENCE);
    }

    HttpResponse<String> post(String body) {
        return post("/v25.0/" + ACCOUNT.phoneNumberId() + "/messages", "Bearer " + ACCOUNT.accessToken(), body);
    }

    HttpResponse<String> post(String path, String authorization, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(meta.address() + path))
                .timeout(PATIENCE)
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Meta's code, 0 when it was taken. */
    int code(JsonNode body) {
        return JsonMapper.shared()
                .readTree(post(body.toString()).body())
                .path("error")
                .path("code")
                .intValue(0);
    }

    /** An example of what is sent, to change. */
    static ObjectNode example(String file) {
        return (ObjectNode) Payloads.json(file);
    }
}
