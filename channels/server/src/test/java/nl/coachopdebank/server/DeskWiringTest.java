package nl.coachopdebank.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import nl.coachopdebank.conversation.KnowledgeDesk;
import nl.coachopdebank.knowledge.LocalKnowledgeDesk;
import nl.coachopdebank.knowledge.likeness.Likeness;
import nl.coachopdebank.knowledge.likeness.LikenessSettings;
import nl.coachopdebank.knowledge.llm.Llm;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@DisplayName("The desk that turns ask")
class DeskWiringTest {
    private static final String[] MODEL = {
        "couch.llm.kind=ollama", "couch.llm.base-url=http://localhost:1", "couch.llm.model=fake"
    };

    private final ApplicationContextRunner server =
            new ApplicationContextRunner().withUserConfiguration(LlmWiring.class, DeskWiring.class, Around.class);

    @Configuration
    @EnableConfigurationProperties({LlmSource.class, KnowledgeSource.class})
    static class Around {
        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        MeterRegistry registry() {
            return new SimpleMeterRegistry();
        }

        @Bean(destroyMethod = "close")
        LocalKnowledgeDesk local(Clock clock) {
            return new LocalKnowledgeDesk(clock);
        }
    }

    private static Likeness likeness() {
        EmbeddingSource source = new EmbeddingSource(
                EmbeddingSource.Kind.OLLAMA,
                URI.create("http://localhost:1"),
                "",
                "fake",
                Duration.ofMillis(500),
                40,
                0.4);
        LikenessSettings settings = source.settings();
        return Likeness.of(settings, new SimpleMeterRegistry());
    }

    @Test
    void isTheLocalOneWithoutModels() {
        server.run(context -> assertThat(context.getBean(KnowledgeDesk.class)).isInstanceOf(LocalKnowledgeDesk.class));
    }

    @Test
    void weighsLikenessInFirstAndAsksALanguageModelLast() {
        server.withBean(Likeness.class, DeskWiringTest::likeness)
                .run(context -> assertThat(context.getBean(KnowledgeDesk.class))
                        .extracting(desk -> desk.getClass().getSimpleName())
                        .isEqualTo("LikenessKnowledgeDesk"));
        server.withBean(Likeness.class, DeskWiringTest::likeness)
                .withPropertyValues(MODEL)
                .run(context -> {
                    assertThat(context).hasSingleBean(Llm.class);
                    assertThat(context.getBean(KnowledgeDesk.class))
                            .extracting(desk -> desk.getClass().getSimpleName())
                            .isEqualTo("AssistedKnowledgeDesk");
                });
    }
}
