package nl.coachopdebank.server;

import java.util.List;
import nl.coachopdebank.webchat.WebChatSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.reactive.CorsConfigurationSource;
import org.springframework.web.cors.reactive.UrlBasedCorsConfigurationSource;

/** Lets the chat stand on pages of other sites, those that the settings name; never with cookies. */
@Configuration
class Embedding {
    @Bean
    CorsConfigurationSource corsConfigurationSource(WebChatSettings settings) {
        CorsConfiguration chat = new CorsConfiguration();
        chat.setAllowedOrigins(settings.embedOrigins());
        chat.setAllowedMethods(List.of("GET", "POST", "DELETE"));
        chat.setAllowedHeaders(List.of("Authorization", "Content-Type", "Last-Event-ID"));
        chat.setExposedHeaders(List.of("Retry-After"));
        UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
        source.registerCorsConfiguration("/api/v1/conversations/**", chat);
        source.registerCorsConfiguration("/chat/**", chat);
        return source;
    }
}
