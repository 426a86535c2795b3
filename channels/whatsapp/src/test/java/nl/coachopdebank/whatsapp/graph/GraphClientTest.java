package nl.coachopdebank.whatsapp.graph;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.coachopdebank.whatsapp.Payloads;
import nl.coachopdebank.whatsapp.graph.SendResult.Accepted;
import nl.coachopdebank.whatsapp.graph.SendResult.Refused;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A message handed to Meta")
class GraphClientTest extends GraphFixture {
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
