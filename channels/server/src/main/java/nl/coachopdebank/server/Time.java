package nl.coachopdebank.server;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock of the server. */
@Configuration
class Time {
    @Bean
    Clock clock(CouchSettings settings) {
        return Clock.offset(Clock.systemUTC(), settings.clock().offset());
    }
}
