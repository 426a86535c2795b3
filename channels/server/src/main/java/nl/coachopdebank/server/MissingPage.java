package nl.coachopdebank.server;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;

/** What a person reads who typed an address that is not there; programs get a problem. */
@Component
class MissingPage {
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final List<String> FOR_PROGRAMS = List.of("/api/", "/actuator/", "/ws/", "/v3/", "/webhooks/");

    private final Resource page = new ClassPathResource("pages/missing.html");

    /** True for a browser that asks for a page. */
    static boolean isLookedFor(ServerHttpRequest request) {
        String path = request.getPath().value();
        return request.getMethod() == HttpMethod.GET
                && FOR_PROGRAMS.stream().noneMatch(path::startsWith)
                && request.getHeaders().getAccept().stream()
                        .anyMatch(type -> type.isConcrete() && type.isCompatibleWith(MediaType.TEXT_HTML));
    }

    ResponseEntity<Resource> answer() {
        return ResponseEntity.status(HttpStatus.NOT_FOUND).contentType(HTML).body(page);
    }
}
