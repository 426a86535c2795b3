package nl.coachopdebank.whatsapp.graph;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
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
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.coachopdebank.whatsapp.Payloads;
import nl.coachopdebank.whatsapp.WhatsAppSettings;
import nl.coachopdebank.whatsapp.graph.SendResult.Accepted;
import nl.coachopdebank.whatsapp.graph.SendResult.NotSent;
import nl.coachopdebank.whatsapp.graph.SendResult.Refused;
import nl.coachopdebank.whatsapp.graph.SendResult.Unknown;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;

@DisplayName("A message handed to Meta")
class GraphClientTest {
    @RegisterExtension
    static final WireMockExtension META = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    private static final Duration LIMIT = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String TOKEN = "fake-token";
    private static final String PATH = "/v25.0/999000000000002/messages";
    private static final OutgoingMessage MESSAGE = OutgoingMessage.of(Recipient.phone("31600000101"), Text.of("geheim"))
            .quoting("wamid.FAKETEXT==")
            .withOwnId("turn-7");

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private GraphClient client;

    private static GraphClient clientFor(URI address, Duration answerLimit) {
        return clientFor(address, 100, Duration.ofSeconds(2), answerLimit);
    }

    private static GraphClient clientFor(URI address, int connections, Duration connectLimit, Duration answerLimit) {
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

    private static Logger root() {
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
                .noneMatch(line -> line.matches("(?s).*(" + TOKEN + "|316000|9990000|wamid|turn-7|geheim).*"));
    }

    private static void metaAnswers(ResponseDefinitionBuilder answer) {
        META.stubFor(post(anyUrl()).willReturn(answer));
    }

    private static void metaAnswers(String file) {
        JsonNode answer = Payloads.json(file);
        metaAnswers(aResponse()
                .withStatus(answer.path("http_status").intValue())
                .withHeader("Content-Type", "application/json")
                .withBody(answer.path("body").toString()));
    }

    private SendResult sent() {
        return client.send(MESSAGE).block(PATIENCE);
    }

    private static void assertSentOnce() {
        META.verify(1, postRequestedFor(urlEqualTo(PATH)));
    }

    @Test
    void goesToOurNumberWithTheToken() {
        metaAnswers("resp-send-ok.json");

        sent();

        META.verify(
                1,
                postRequestedFor(urlEqualTo(PATH))
                        .withHeader("Authorization", equalTo("Bearer " + TOKEN))
                        .withHeader("Content-Type", equalTo("application/json"))
                        .withRequestBody(equalToJson("""
                                {"messaging_product": "whatsapp", "recipient_type": "individual", "to": "+31600000101",
                                 "context": {"message_id": "wamid.FAKETEXT=="}, "biz_opaque_callback_data": "turn-7",
                                 "type": "text", "text": {"preview_url": false, "body": "geheim"}}""")));
    }

    @ParameterizedTest
    @CsvSource({
        "resp-send-ok.json, wamid.FAKEOUT0001==",
        "resp-send-ok-bsuid.json, wamid.FAKEOUT0011==",
        "resp-send-ok-template.json, wamid.FAKETPL0001=="
    })
    void isAcceptedUnderMetasId(String file, String messageId) {
        metaAnswers(file);

        assertThat(sent()).isEqualTo(new Accepted(messageId));
    }

    private static final Map<Integer, Remedy> REFUSALS = Map.ofEntries(
            Map.entry(10, Remedy.OPERATOR),
            Map.entry(100, Remedy.PERMANENT),
            Map.entry(130429, Remedy.RETRY_LATER),
            Map.entry(131000, Remedy.RETRY_FEW_TIMES),
            Map.entry(131009, Remedy.PERMANENT),
            Map.entry(131016, Remedy.RETRY_FEW_TIMES),
            Map.entry(131026, Remedy.OTHER_CHANNEL),
            Map.entry(131030, Remedy.PERMANENT),
            Map.entry(131031, Remedy.OPERATOR),
            Map.entry(131047, Remedy.WINDOW_CLOSED),
            Map.entry(131048, Remedy.STOP_UNASKED),
            Map.entry(131056, Remedy.PAIR_RATE),
            Map.entry(131062, Remedy.PHONE_NEEDED),
            Map.entry(132000, Remedy.MEND_TEMPLATE),
            Map.entry(132001, Remedy.MEND_TEMPLATE),
            Map.entry(132015, Remedy.SPARE_TEMPLATE),
            Map.entry(190, Remedy.OPERATOR),
            Map.entry(368, Remedy.OPERATOR));

    private static List<String> refusals() {
        return Payloads.listed("response").stream()
                .map(Payloads::file)
                .filter(file -> file.startsWith("resp-error-"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void isRefusedWithWhatToDo(String file) {
        int code = Payloads.json(file).path("body").path("error").path("code").intValue();
        metaAnswers(file);

        assertThat(sent()).isEqualTo(new Refused(code, REFUSALS.get(code)));
        assertSentOnce();
    }

    @Test
    void meetsEveryAnswerOfTheExamples() {
        assertThat(refusals()).hasSize(REFUSALS.size());
        assertThat(Payloads.listed("response"))
                .extracting(Payloads::file)
                .filteredOn(file -> !file.startsWith("resp-error-"))
                .as("three for messages, one for receipts, and two of media, which is not sent")
                .containsExactlyInAnyOrder(
                        "resp-send-ok.json",
                        "resp-send-ok-bsuid.json",
                        "resp-send-ok-template.json",
                        "resp-read-ok.json",
                        "resp-media-url.json",
                        "resp-media-upload.json");
    }

    @ParameterizedTest
    @CsvSource({"400, PERMANENT", "401, OPERATOR", "403, OPERATOR", "404, PERMANENT", "429, RETRY_LATER"})
    void isRefusedWithoutACodeToo(int status, Remedy remedy) {
        metaAnswers(aResponse().withStatus(status).withBody("<html>no</html>"));

        assertThat(sent()).isEqualTo(new Refused(Refused.NO_CODE, remedy));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503})
    void isUnknownAfterAServerErrorWithoutABody(int status) {
        metaAnswers(aResponse().withStatus(status));

        assertThat(sent()).isEqualTo(new Unknown());
        assertSentOnce();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html></html>",
                "{\"messaging_product\":\"whatsapp\",\"messages\":[{\"id\":\"wamid.HA",
                "{}",
                "[]",
                "{\"messages\":[]}",
                "{\"messages\":[{\"id\":\"\"}]}",
                "{\"messages\":[{\"id\":7}]}",
                "{\"error\":{\"code\":\"odd\"}}"
            })
    void isUnknownWhenTheAnswerCannotBeUnderstood(String body) {
        metaAnswers(aResponse().withBody(body));

        assertThat(sent()).isEqualTo(new Unknown());
        assertSentOnce();
    }

    @Test
    void isUnknownWhenTheAnswerEndsTooSoon() {
        metaAnswers(
                aResponse().withHeader("Content-Length", "1000").withBody("{\"messages\":[{\"id\":\"wamid.HALF\"}]}"));
        client.close();
        client = clientFor(URI.create(META.baseUrl()), LIMIT);

        assertThat(sent()).isEqualTo(new Unknown());
    }

    @ParameterizedTest
    @EnumSource
    void isUnknownAndNotSentAgainWhenTheConnectionBreaks(Fault fault) {
        metaAnswers(aResponse().withFault(fault));

        assertThat(sent()).isEqualTo(new Unknown());
        assertSentOnce();
    }

    @ParameterizedTest
    @EnumSource
    void isNotSentAgainEitherOnAConnectionThatWorkedBefore(Fault fault) {
        metaAnswers("resp-send-ok.json");
        sent();
        metaAnswers(aResponse().withFault(fault));

        assertThat(sent()).isEqualTo(new Unknown());
        META.verify(2, postRequestedFor(urlEqualTo(PATH)));
    }

    @Test
    void isUnknownWhenTheAnswerIsLate() {
        metaAnswers(aResponse().withFixedDelay(5_000).withBody("{\"messages\":[{\"id\":\"wamid.LATE\"}]}"));
        client.close();
        client = clientFor(URI.create(META.baseUrl()), LIMIT);

        assertThat(sent()).isEqualTo(new Unknown());
        assertSentOnce();
    }

    @Test
    void isNotSentWhenNobodyAnswersThePhone() {
        client.close();
        client = clientFor(URI.create("http://127.0.0.1:1"), Duration.ofSeconds(10));

        assertThat(sent()).isEqualTo(new NotSent());
    }

    @Test
    void isNotSentWhileAnotherHoldsTheOnlyConnection() {
        metaAnswers(aResponse().withFixedDelay(3_000).withBody("{\"messages\":[{\"id\":\"wamid.SLOW\"}]}"));
        client.close();
        client = clientFor(URI.create(META.baseUrl()), 1, LIMIT, Duration.ofSeconds(10));

        List<SendResult> both = Flux.merge(client.send(MESSAGE), client.send(MESSAGE))
                .collectList()
                .block(PATIENCE);

        assertThat(both).containsExactly(new NotSent(), new Accepted("wamid.SLOW"));
        assertSentOnce();
    }

    @Test
    void isMarkedReadWhenMetaSaysSo() {
        metaAnswers("resp-read-ok.json");

        assertThat(client.markRead(new ReadReceipt("wamid.FAKETEXT==", true)).block(PATIENCE))
                .isTrue();
        META.verify(
                1,
                postRequestedFor(urlEqualTo(PATH))
                        .withRequestBody(
                                equalToJson(new String(Payloads.bytes("out-typing.json"), StandardCharsets.UTF_8))));
    }

    private static Stream<ResponseDefinitionBuilder> failures() {
        return Stream.of(
                aResponse().withStatus(401),
                aResponse().withStatus(500),
                aResponse().withFault(Fault.EMPTY_RESPONSE));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void isNotHeldUpByAReceiptThatFails(ResponseDefinitionBuilder answer) {
        metaAnswers(answer);

        assertThat(client.markRead(new ReadReceipt("wamid.FAKETEXT==", false)).block(PATIENCE))
                .isFalse();
    }
}
