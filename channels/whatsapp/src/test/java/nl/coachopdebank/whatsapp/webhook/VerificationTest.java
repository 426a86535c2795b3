package nl.coachopdebank.whatsapp.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import nl.coachopdebank.whatsapp.Payloads;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

@DisplayName("The verification of our address")
class VerificationTest {
    private static final JsonNode CASES = Payloads.json("verification-cases.json");

    @TestFactory
    Stream<DynamicTest> isAnsweredAsEveryCaseSays() {
        assertThat(CASES.path("cases")).hasSize(6);
        return CASES.path("cases")
                .valueStream()
                .map(one -> DynamicTest.dynamicTest(
                        one.path("name").stringValue(),
                        () -> assertThat(answer(one))
                                .isEqualTo(new Verification.Answer(
                                        one.path("status").intValue(),
                                        one.path("body").stringValue("")))));
    }

    @Test
    void needsAToken() {
        assertThatThrownBy(() -> new Verification("")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Verification.Answer answer(JsonNode one) {
        JsonNode query = one.path("query");
        return new Verification(CASES.path("verify_token").stringValue())
                .answer(
                        query.path("hub.mode").stringValue(null),
                        query.path("hub.verify_token").stringValue(null),
                        query.path("hub.challenge").stringValue(null));
    }
}
