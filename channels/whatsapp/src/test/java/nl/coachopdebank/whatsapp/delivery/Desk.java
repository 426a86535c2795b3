package nl.coachopdebank.whatsapp.delivery;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.pipeline.Brought;
import nl.coachopdebank.pipeline.Passes;
import nl.coachopdebank.whatsapp.FakeTroubles;
import nl.coachopdebank.whatsapp.MovingClock;
import nl.coachopdebank.whatsapp.Payloads;
import nl.coachopdebank.whatsapp.WhatsAppSettings;
import nl.coachopdebank.whatsapp.graph.GraphClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A channel, a stand-in for Meta behind it, and one resident who has just written. */
abstract class Desk {
    @RegisterExtension
    static final WireMockExtension META = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    static final String PHONE = "31600000101";
    static final String PASS = "ABCDEFGHIJKLMNOPQRSTUVWX23";
    static final Duration ANSWER_LIMIT = Duration.ofMillis(1_500);
    static final Duration UNKNOWN_AFTER = Duration.ofSeconds(30);
    static final SendingSettings SETTINGS =
            new SendingSettings(List.of("klaar", "klaar_2"), Duration.ofMinutes(2), 60, 10, Duration.ofSeconds(6));

    final MovingClock clock = new MovingClock();
    final People people = new People();
    final FakeTroubles troubles = new FakeTroubles();
    private GraphClient graph;
    WhatsAppChannel channel;

    @BeforeEach
    void residentHasJustWritten() {
        people.wrote(Said.TALK, PHONE, null, clock.instant());
        people.wrote(Said.OTHER_TALK, "31600000102", null, clock.instant());
        open(URI.create(META.baseUrl()));
        metaAnswers("resp-send-ok.json");
    }

    @AfterEach
    void close() {
        graph.close();
    }

    /** A server that starts, with Meta at this address. */
    void open(URI address) {
        graph = new GraphClient(new WhatsAppSettings(
                true,
                address,
                "v25.0",
                "999000000000002",
                "fake-token",
                "fake-secret",
                "",
                "fake-word",
                10,
                Duration.ofSeconds(2),
                ANSWER_LIMIT));
        channel = WhatsAppChannel.of(
                new WhatsAppChannel.Ports(
                        graph,
                        people,
                        troubles,
                        new OnePass(),
                        () -> URI.create("https://example.invalid/chat/"),
                        "https://wa.me/31600000001?text="),
                SETTINGS,
                UNKNOWN_AFTER,
                clock);
    }

    Brought bring(Said said) {
        return channel.bring(said.parcel())
                .toCompletableFuture()
                .orTimeout(10, TimeUnit.SECONDS)
                .join();
    }

    static ResponseDefinitionBuilder answer(String file) {
        JsonNode answer = Payloads.json(file);
        return aResponse()
                .withStatus(answer.path("http_status").intValue())
                .withHeader("Content-Type", "application/json")
                .withBody(answer.path("body").toString());
    }

    static void metaAnswers(String file) {
        metaAnswers(answer(file));
    }

    static void metaAnswers(ResponseDefinitionBuilder answer) {
        META.resetScenarios();
        META.stubFor(post(anyUrl()).willReturn(answer));
    }

    /** The first of these to the first message, and so on. */
    static void metaAnswersInTurn(String... files) {
        META.resetMappings();
        for (int i = 0; i < files.length; i++) {
            META.stubFor(post(anyUrl())
                    .inScenario("turns")
                    .whenScenarioStateIs(i == 0 ? STARTED : "after " + i)
                    .willSetStateTo("after " + (i + 1))
                    .willReturn(answer(files[i])));
        }
    }

    /** What Meta got, in order. */
    static List<JsonNode> sent() {
        List<JsonNode> bodies = META.getAllServeEvents().stream()
                .map(event -> JsonMapper.shared().readTree(event.getRequest().getBodyAsString()))
                .toList();
        List<JsonNode> inOrder = new ArrayList<>(bodies);
        Collections.reverse(inOrder);
        return inOrder;
    }

    static JsonNode onlySent() {
        assertThat(sent()).hasSize(1);
        return sent().get(0);
    }

    private static final class OnePass implements Passes {
        @Override
        public CompletionStage<String> issue(ConversationId conversation, String channel) {
            return CompletableFuture.completedFuture(PASS);
        }

        @Override
        public CompletionStage<Optional<ConversationId>> use(String pass, String channel, String user) {
            throw new UnsupportedOperationException();
        }
    }
}
