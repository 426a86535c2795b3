package nl.coachopdebank.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoopbackAddressTest {

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:8080, 8080",
        "http://127.0.0.1:8080/, 8080",
        "http://127.255.3.4, 80",
        "http://localhost:9000, 9000",
        "http://LOCALHOST:9000, 9000",
        "http://[::1]:8080, 8080"
    })
    void acceptsThisMachine(String url, int port) {
        assertThat(LoopbackAddress.of(url).getAddress().isLoopbackAddress()).isTrue();
        assertThat(LoopbackAddress.of(url).getPort()).isEqualTo(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org:8080",
                "http://127.0.0.1.example.org",
                "http://localhost.example.org",
                "http://127.0.0.1@example.org",
                "http://10.0.0.1:8080",
                "http://0.0.0.0:8080",
                "http://128.0.0.1",
                "http://127.0.0.256",
                "http://[::2]:8080",
                "http://2130706433",
                "http://",
                "https://127.0.0.1:8080",
                "http://127.0.0.1:8080/elsewhere",
                "http://127.0.0.1:8080?to=elsewhere",
                "127.0.0.1:8080",
                "not an address"
            })
    void refusesEverythingElseWithASentence(String url) {
        assertThatThrownBy(() -> LoopbackAddress.of(url))
                .isInstanceOf(UsageException.class)
                .hasMessageEndingWith(".");
    }
}
