package nl.coachopdebank.server;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock of the server. */
@Configuration
class Time {
    @Bean
    @ConditionalOnBooleanProperty(name = "couch.demo", havingValue = false)
    Clock clock(CouchSettings settings) {
        return Clock.offset(Clock.systemUTC(), settings.clock().offset());
    }

    @Bean
    @ConditionalOnBooleanProperty("couch.demo")
    DemoClock demoClock(CouchSettings settings) {
        return new DemoClock(Clock.systemUTC(), settings.clock().offset());
    }
}
