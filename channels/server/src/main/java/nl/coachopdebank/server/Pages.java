package nl.coachopdebank.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import nl.coachopdebank.webchat.WebChatSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RequestPredicate;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.util.HtmlUtils;
import reactor.core.publisher.Mono;

/** The addresses that people type: the chat, the coach console, the administrator's page, the login page. */
@Configuration
class Pages {
    private static final MediaType UTF_8 = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    /** The element on the page that takes the chat's settings. */
    private static final String CHAT = "<couch-chat ";

    @Bean
    RouterFunction<ServerResponse> pageRoutes(WebChatSettings settings) {
        String chat = chat(settings.leaveTo());
        return RouterFunctions.route()
                .route(reads("/"), request -> text(chat))
                .route(reads("/coach"), request -> page("static/coach/index.html"))
                .route(reads("/coach/"), request -> moved("/coach"))
                .route(reads("/beheer"), request -> page("pages/beheer.html"))
                .route(reads("/beheer/"), request -> moved("/beheer"))
                // Browsers ask for it on every page that names no icon.
                .route(reads("/favicon.ico"), request -> moved("/chat/icon.svg"))
                .route(reads("/login"), request -> page("static/coach/login.html"))
                .build();
    }

    /** A browser asks for the page, a monitor often for its head only. */
    private static RequestPredicate reads(String path) {
        return RequestPredicates.GET(path).or(RequestPredicates.HEAD(path));
    }

    private static Mono<ServerResponse> moved(String path) {
        return ServerResponse.permanentRedirect(URI.create(path)).build();
    }

    private static Mono<ServerResponse> page(String path) {
        return html().bodyValue(new ClassPathResource(path));
    }

    private static Mono<ServerResponse> text(String page) {
        return html().bodyValue(page);
    }

    private static ServerResponse.BodyBuilder html() {
        return ServerResponse.ok().contentType(UTF_8).header("Cache-Control", "no-cache");
    }

    private static String chat(URI leaveTo) {
        String setting = "leave-to=\"" + HtmlUtils.htmlEscape(leaveTo.toString()) + "\" ";
        try (InputStream page = new ClassPathResource("static/index.html").getInputStream()) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8).replace(CHAT, CHAT + setting);
        } catch (IOException e) {
            throw new UncheckedIOException("The page of the chat cannot be read", e);
        }
    }
}
