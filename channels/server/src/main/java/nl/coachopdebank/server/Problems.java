package nl.coachopdebank.server;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Problems that no door has a word of its own for, as RFC 9457 wants them; never an echo of what was sent. */
@Component
class Problems {
    private static final String BASE = "urn:coachopdebank:problem:";
    private static final Map<HttpStatus, String> TITLES = Map.of(
            HttpStatus.BAD_REQUEST, "Dit kan ik niet lezen. Kijk de vorm van je vraag na.",
            HttpStatus.UNAUTHORIZED, "Log eerst in.",
            HttpStatus.FORBIDDEN, "Dit mag je niet met deze rol.",
            HttpStatus.NOT_FOUND, "Dit bestaat niet (meer).",
            HttpStatus.METHOD_NOT_ALLOWED, "Dit kan hier niet.",
            HttpStatus.NOT_ACCEPTABLE, "Deze vorm van antwoord is er niet.",
            HttpStatus.CONTENT_TOO_LARGE, "Dit is te groot. Maak het korter.",
            HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Stuur JSON.",
            HttpStatus.SERVICE_UNAVAILABLE, "Het is nu erg druk. Probeer het zo nog eens.");
    private static final String UNEXPECTED = "Er ging iets mis bij ons. Probeer het zo nog eens.";

    ProblemDetail of(HttpStatus status) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create(type(status)));
        problem.setTitle(title(status));
        return problem;
    }

    Mono<Void> write(ServerWebExchange exchange, HttpStatus status) {
        ServerHttpResponse response = exchange.getResponse();
        response.setStatusCode(status);
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        byte[] body = JsonMapper.shared()
                .writeValueAsBytes(Map.of("type", type(status), "title", title(status), "status", status.value()));
        DataBuffer buffer = response.bufferFactory().wrap(body);
        return response.writeWith(Mono.just(buffer));
    }

    private static String type(HttpStatus status) {
        return BASE + status.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String title(HttpStatus status) {
        return TITLES.getOrDefault(status, UNEXPECTED);
    }
}
