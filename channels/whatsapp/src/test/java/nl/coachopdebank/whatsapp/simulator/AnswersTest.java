package nl.coachopdebank.whatsapp.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import nl.coachopdebank.whatsapp.Payloads;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@DisplayName("An answer of the stand-in")
class AnswersTest {
    private static final String PATH = "/v25.0/999000000000002/messages";
    private static final String TOKEN = "Bearer fake-token";

    @RegisterExtension
    final Stand stand = new Stand();

    @ParameterizedTest
    @EnumSource(GraphError.class)
    void refusesInTheShapeOfTheExample(GraphError error) {
        GraphAnswer answer = GraphAnswer.of(error.refused(), "trace");

        examples(error.code()).forEach(example -> {
            JsonNode wanted = example.path("body").path("error");
            JsonNode given = answer.body().path("error");
            assertThat(answer.status()).isEqualTo(example.path("http_status").intValue());
            assertThat(given.path("message")).isEqualTo(wanted.path("message"));
            assertThat(given.path("type")).isEqualTo(wanted.path("type"));
            assertThat(given.path("error_data").path("messaging_product"))
                    .isEqualTo(
                            error.details().isEmpty()
                                    ? given.path("none")
                                    : wanted.at("/error_data/messaging_product"));
        });
    }

    private static Stream<JsonNode> examples(int code) {
        return Payloads.listed("response").stream()
                .map(Payloads::file)
                .filter(file -> file.startsWith("resp-error-" + code + "-"))
                .map(Payloads::json);
    }

    @Test
    void isThatOfMetaForWordsToANumber() {
        stand.opensWindow();

        assertAnswer("out-text.json", "resp-send-ok.json", "31600000101");
    }

    @Test
    void namesTheUserWhenTheMessageDid() {
        stand.opensWindow();

        assertAnswer("out-text-to-bsuid.json", "resp-send-ok-bsuid.json", "NL.9990000000000000101");
    }

    private void assertAnswer(String file, String example, String name) {
        HttpResponse<String> answer = stand.post(Stand.example(file).toString());
        JsonNode body = JsonMapper.shared().readTree(answer.body());

        ObjectNode wanted = (ObjectNode) Payloads.json(example).path("body");
        String id = body.at("/messages/0/id").stringValue();
        ((ObjectNode) wanted.at("/messages/0")).put("id", id);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(id).startsWith("wamid.").hasSizeGreaterThan(30);
        assertThat(body).isEqualTo(wanted);
        assertThat(body.toString()).contains(name);
    }

    @Test
    void isTrueForAMessageThatWasRead() {
        String said = stand.opensWindow();
        JsonNode wanted = Payloads.json("resp-read-ok.json").path("body");

        String body = stand.post(
                        Stand.example("out-typing.json").put("message_id", said).toString())
                .body();

        assertThat(JsonMapper.shared().readTree(body)).isEqualTo(wanted);
        assertThat(stand.sight().phone().typing()).isTrue();
        assertThat(stand.sight().phone().chat().get(0).progress()).isEqualTo(Progress.READ);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer wrong", "Basic fake-token", "fake-token", ""})
    void isForTheTokenOnly(String authorization) {
        HttpResponse<String> answer = stand.post(PATH, authorization, "{}");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("\"code\":190").doesNotContain("fake-token");
    }

    @Test
    void isForOurNumberAndAVersionOnly() {
        for (String path : List.of("/v25.0/1/messages", "/latest/999000000000002/messages")) {
            assertThat(stand.post(path, TOKEN, "{}").body()).as(path).contains("\"code\":100");
        }
        assertThat(stand.post("/v25.0/999000000000002/media", TOKEN, "{}").statusCode())
                .isEqualTo(404);
    }

    @Test
    void tellsNothingOfWhatWasSent() {
        ObjectNode body = Stand.example("out-text.json").put("geheim", 1);
        ((ObjectNode) body.get("text")).put("body", "geheim".repeat(1000));

        assertThat(stand.post(body.toString()).body()).doesNotContain("geheim");
        assertThat(stand.sight().log().toString()).contains("100").doesNotContain("geheim");
    }
}
