package nl.coachopdebank.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.core.publisher.Mono;

class SameOriginTest {
    private static final String HERE = "http://localhost:8080/demo/whatsapp/api/time";

    @ParameterizedTest
    @CsvSource({
        "POST, , , true",
        "POST, http://localhost:8080, , true",
        "POST, http://localhost:8080, same-origin, true",
        "POST, http://localhost:8081, , false",
        "POST, https://localhost:8080, , false",
        "POST, http://elders.example, , false",
        "POST, null, , false",
        "POST, ::, , false",
        "POST, , cross-site, false",
        "POST, , same-site, false",
        "POST, http://localhost:8080, cross-site, false",
        "DELETE, http://elders.example, , false",
        "GET, http://elders.example, cross-site, true",
        "HEAD, http://elders.example, , true"
    })
    void onlyThePageItselfChangesAnything(String method, String origin, String site, boolean welcome) {
        assertThat(status(method, HERE, origin, site)).isEqualTo(welcome ? HttpStatus.OK : HttpStatus.FORBIDDEN);
    }

    @Test
    void aNameThatWasLedHereIsNotThisMachine() {
        String elsewhere = "http://elders.example:8080/demo/whatsapp/api/time";
        assertThat(status("POST", elsewhere, "http://elders.example:8080", "same-origin"))
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(status("POST", "http://127.0.0.1:8080/x", "http://127.0.0.1:8080", "same-origin"))
                .isEqualTo(HttpStatus.OK);
        assertThat(status("POST", "http://[::1]:8080/x", "http://[::1]:8080", "same-origin"))
                .isEqualTo(HttpStatus.OK);
    }

    private static HttpStatusCode status(String method, String url, String origin, String site) {
        MockServerHttpRequest.BaseBuilder<?> request = MockServerHttpRequest.method(HttpMethod.valueOf(method), url);
        if (origin != null) {
            request.header("Origin", origin);
        }
        if (site != null) {
            request.header("Sec-Fetch-Site", site);
        }
        MockServerWebExchange exchange = MockServerWebExchange.from(request);

        new SameOrigin()
                .filter(
                        exchange,
                        passed -> Mono.fromRunnable(() -> passed.getResponse().setStatusCode(HttpStatus.OK)))
                .block();

        return exchange.getResponse().getStatusCode();
    }
}
