package nl.coachopdebank.server;

import io.micrometer.core.instrument.MeterRegistry;
import nl.coachopdebank.content.LiveReleases;
import nl.coachopdebank.knowledge.likeness.Likeness;
import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** The embedding model. While it is off none of this exists. */
@Configuration
@Conditional(LikenessWiring.IsOn.class)
class LikenessWiring {
    @Bean(destroyMethod = "close")
    Likeness likeness(EmbeddingSource source, LiveReleases releases, MeterRegistry registry) {
        Likeness likeness = Likeness.of(source.settings(), registry);
        releases.onChange(likeness::prepare);
        likeness.prepare(releases.live());
        return likeness;
    }

    /** The settings name an embedding model. */
    static final class IsOn extends AnyNestedCondition {
        private static final String KIND = "couch.knowledge.embedding.kind";

        IsOn() {
            super(ConfigurationPhase.REGISTER_BEAN);
        }

        @ConditionalOnProperty(name = KIND, havingValue = "openai")
        static class OpenAi {}

        @ConditionalOnProperty(name = KIND, havingValue = "ollama")
        static class Ollama {}
    }
}
