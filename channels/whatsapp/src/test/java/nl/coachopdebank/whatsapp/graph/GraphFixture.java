package nl.coachopdebank.whatsapp.graph;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.URI;
import java.time.Duration;
import nl.coachopdebank.whatsapp.Payloads;
import nl.coachopdebank.whatsapp.WhatsAppSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** A client and a Meta that answers as a test says; nothing private may stand in the log. */
abstract class GraphFixture {
    @RegisterExtension
    static final WireMockExtension META = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    static final Duration LIMIT = Duration.ofMillis(500);
    static final Duration PATIENCE = Duration.ofSeconds(20);
    static final String TOKEN = "fake-token";
    static final String PATH = "/v25.0/999000000000002/messages";

    static final OutgoingMessage MESSAGE = OutgoingMessage.of(Recipient.phone("31600000101"), Text.of("geheim"))
            .quoting("wamid.FAKETEXT==")
            .withOwnId("turn-7");

    final ListAppender<ILoggingEvent> log = new ListAppender<>();
    GraphClient client;

    static GraphClient clientFor(URI address, Duration answerLimit) {
        return clientFor(address, 100, Duration.ofSeconds(2), answerLimit);
    }

    static GraphClient clientFor(URI address, int connections, Duration connectLimit, Duration answerLimit) {
        return new GraphClient(new WhatsAppSettings(
                true,
                address,
                "v25.0",
                "999000000000002",
                TOKEN,
                "fake-secret",
                "",
                "fake-word",
                connections,
                connectLimit,
                answerLimit));
    }

    static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    @BeforeEach
    void connect() {
        client = clientFor(URI.create(META.baseUrl()), Duration.ofSeconds(10));
        root().setLevel(Level.INFO);
        log.start();
        root().addAppender(log);
    }

    @AfterEach
    void tellsNothingInTheLog() {
        root().detachAppender(log);
        client.close();
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .noneMatch(line -> line.matches("(?s).*(" + TOKEN + "|316000|9990000|wamid|turn-[789]|geheim).*"));
    }

    static void metaAnswers(ResponseDefinitionBuilder answer) {
        META.stubFor(post(anyUrl()).willReturn(answer));
    }

    static void metaAnswers(String file) {
        JsonNode answer = Payloads.json(file);
        metaAnswers(aResponse()
                .withStatus(answer.path("http_status").intValue())
                .withHeader("Content-Type", "application/json")
                .withBody(answer.path("body").toString()));
    }

    SendResult sent() {
        return client.send(MESSAGE).block(PATIENCE);
    }

    SendResult sentAs(String ownId) {
        return client.send(MESSAGE.withOwnId(ownId)).block(PATIENCE);
    }

    static void assertSentOnce() {
        assertSentOnce("turn-7");
    }

    static void assertSentOnce(String ownId) {
        META.verify(1, postRequestedFor(urlEqualTo(PATH)).withRequestBody(containing(ownId)));
    }
}
