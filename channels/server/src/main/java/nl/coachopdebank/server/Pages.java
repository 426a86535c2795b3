package nl.coachopdebank.server;

import java.net.URI;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** The addresses that people type: the chat, the coach console, the login page. */
@Configuration
class Pages {
    @Bean
    RouterFunction<ServerResponse> pageRoutes() {
        return RouterFunctions.route()
                .GET("/", request -> page("static/index.html"))
                .GET("/coach", request -> page("static/coach/index.html"))
                .GET(
                        "/coach/",
                        request -> ServerResponse.permanentRedirect(URI.create("/coach"))
                                .build())
                .GET("/login", request -> page("static/coach/login.html"))
                .build();
    }

    private static Mono<ServerResponse> page(String path) {
        return ServerResponse.ok()
                .contentType(MediaType.TEXT_HTML)
                .header("Cache-Control", "no-cache")
                .bodyValue(new ClassPathResource(path));
    }
}
