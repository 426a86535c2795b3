package nl.coachopdebank.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

@DisplayName("The settings of the WhatsApp door")
class WhatsAppSettingsTest {
    private static final Map<String, String> OPEN = Map.of(
            "enabled", "true",
            "phone-number-id", "999000000000002",
            "access-token", "fake-token",
            "app-secret", "fake-secret",
            "verify-token", "fake-word");

    private static WhatsAppSettings bound(Map<String, String> values) {
        Map<String, String> properties = new HashMap<>();
        values.forEach((name, value) -> properties.put("couch.whatsapp." + name, value));
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("couch.whatsapp", WhatsAppSettings.class);
    }

    private static Map<String, String> openWith(String name, String value) {
        Map<String, String> values = new HashMap<>(OPEN);
        values.put(name, value);
        return values;
    }

    @Test
    void leaveTheDoorClosedWhenNothingIsSet() {
        WhatsAppSettings settings = bound(Map.of());

        assertThat(settings.enabled()).isFalse();
        assertThat(settings.apiVersion()).isEqualTo("v25.0");
        assertThat(settings.appSecrets()).isEmpty();
    }

    @Test
    void knowOneSecretOrTwo() {
        assertThat(bound(OPEN).appSecrets()).containsExactly("fake-secret");
        assertThat(bound(openWith("previous-app-secret", "older")).appSecrets())
                .containsExactly("fake-secret", "older");
    }

    @Test
    void takePlainHttpOnThisMachineOnly() {
        assertThat(bound(openWith("api-base-url", "http://127.0.0.1:9090")).enabled())
                .isTrue();
    }

    @Test
    void tellNoSecret() {
        assertThat(bound(openWith("previous-app-secret", "fake-older")).toString())
                .doesNotContain("fake", "999");
    }

    @ParameterizedTest
    @CsvSource({
        "phone-number-id, ''",
        "phone-number-id, +31600000001",
        "access-token, ''",
        "access-token, two words",
        "app-secret, ''",
        "verify-token, ' '",
        "previous-app-secret, fake-secret",
        "api-base-url, http://graph.facebook.com",
        "api-base-url, graph.facebook.com",
        "api-base-url, https://graph.facebook.com?a=b",
        "api-version, 25",
        "connections, 0",
        "connect-limit, 0s",
        "answer-limit, -1s",
    })
    void refuseNonsenseWithASentence(String name, String value) {
        assertThatThrownBy(() -> bound(openWith(name, value)))
                .rootCause()
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("couch.whatsapp." + name + " is ");
    }
}
