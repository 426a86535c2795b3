package nl.coachopdebank.knowledge.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Settings of the language model")
class LlmSettingsTest {
    private static LlmSettings at(String address) {
        return RecordedModel.settings(URI.create(address), LlmSettings.Kind.OPENAI, Duration.ofSeconds(2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://model.voorbeeld.nl/v1", "http://localhost:11434", "http://127.0.0.1:1", "http://[::1]:1"
            })
    void areForAnAddressThatKeepsASecret(String address) {
        assertThat(at(address).baseUrl()).isEqualTo(URI.create(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://model.voorbeeld.nl/v1",
                "ftp://localhost",
                "model.voorbeeld.nl",
                "https://a@model.voorbeeld.nl",
                "https://model.voorbeeld.nl?key=1",
                "http://localhost.voorbeeld.nl"
            })
    void refuseAnotherOne(String address) {
        assertThatThrownBy(() -> at(address)).hasMessageContaining("couch.llm.base-url");
    }

    @Test
    void doNotTellTheirSecret() {
        assertThat(at("https://model.voorbeeld.nl/v1").toString()).doesNotContain("fake-key", "voorbeeld");
    }
}
