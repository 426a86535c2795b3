package nl.coachopdebank.whatsapp.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import nl.coachopdebank.whatsapp.Payloads;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@DisplayName("The signature of a webhook")
class WebhookSignatureTest {
    private static final JsonNode VECTORS = Payloads.json("signature-vectors.json");
    private static final String SECRET = VECTORS.path("app_secret").stringValue();

    @TestFactory
    Stream<DynamicTest> isJudgedAsEveryVectorSays() {
        assertThat(VECTORS.path("vectors")).hasSize(15);
        return VECTORS.path("vectors")
                .valueStream()
                .map(vector -> DynamicTest.dynamicTest(
                        vector.path("name").stringValue(),
                        () -> assertThat(new WebhookSignature(List.of(SECRET)).matches(body(vector), header(vector)))
                                .isEqualTo(vector.path("valid").booleanValue())));
    }

    @Test
    void isTakenFromBothSecretsWhileOneIsBeingChanged() {
        JsonNode vector = VECTORS.path("vectors").path(0);

        assertThat(new WebhookSignature(List.of("new", SECRET)).matches(body(vector), header(vector)))
                .isTrue();
        assertThat(new WebhookSignature(List.of(SECRET, "old")).matches(body(vector), header(vector)))
                .isTrue();
        assertThat(new WebhookSignature(List.of("new", "old")).matches(body(vector), header(vector)))
                .isFalse();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "sha256=", "sha1=00", "é"})
    void isNeededWhole(String header) {
        assertThat(new WebhookSignature(List.of(SECRET)).matches("{}".getBytes(StandardCharsets.UTF_8), header))
                .isFalse();
    }

    @Test
    void isNotCheckedWithoutASecret() {
        assertThatThrownBy(() -> new WebhookSignature(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new WebhookSignature(List.of(" "))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new WebhookSignature(List.of("a", "b", "c")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] body(JsonNode vector) {
        return Base64.getDecoder().decode(vector.path("body_base64").stringValue());
    }

    private static String header(JsonNode vector) {
        boolean ours = vector.path("header_name").stringValue().equals(WebhookSignature.HEADER);
        return ours ? vector.path("header_value").stringValue() : null;
    }
}
