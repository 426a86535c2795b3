package nl.coachopdebank.server;

import java.net.URI;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RequestPredicate;
import org.springframework.web.reactive.function.server.RequestPredicates;
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
                .route(reads("/"), request -> page("static/index.html"))
                .route(reads("/coach"), request -> page("static/coach/index.html"))
                .route(
                        reads("/coach/"),
                        request -> ServerResponse.permanentRedirect(URI.create("/coach"))
                                .build())
                .route(reads("/login"), request -> page("static/coach/login.html"))
                .build();
    }

    /** A browser asks for the page, a monitor often for its head only. */
    private static RequestPredicate reads(String path) {
        return RequestPredicates.GET(path).or(RequestPredicates.HEAD(path));
    }

    private static Mono<ServerResponse> page(String path) {
        return ServerResponse.ok()
                .contentType(MediaType.TEXT_HTML)
                .header("Cache-Control", "no-cache")
                .bodyValue(new ClassPathResource(path));
    }
}
