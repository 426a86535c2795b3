package nl.coachopdebank.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.Set;
import nl.coachopdebank.coachconsole.DraftWriter;
import nl.coachopdebank.conversation.KnowledgeDesk;
import nl.coachopdebank.knowledge.LocalKnowledgeDesk;
import nl.coachopdebank.knowledge.llm.Drafts;
import nl.coachopdebank.knowledge.llm.Llm;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@DisplayName("The language model")
class LlmWiringTest {
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
        LocalKnowledgeDesk desk(Clock clock) {
            return new LocalKnowledgeDesk(clock);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"couch.demo=true", "couch.llm.kind=off", "couch.llm.base-url=https://model.voorbeeld.nl/v1"})
    void isNotThereUnlessAKindIsNamed(String setting) {
        server.withPropertyValues(setting).run(context -> {
            assertThat(context).hasNotFailed();
            for (Class<?> part : Set.of(Llm.class, Drafts.class, DraftWriter.class)) {
                assertThat(context).doesNotHaveBean(part);
            }
            assertThat(context.getBean(KnowledgeDesk.class)).isInstanceOf(LocalKnowledgeDesk.class);
            assertThat(context.getBean(LlmSource.class).isOn()).isFalse();
            assertThat(context.getBean(MeterRegistry.class).getMeters()).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"openai", "OpenAI", "ollama", "OLLAMA"})
    void isThereWhenItIsNamed(String kind) {
        server.withPropertyValues(
                        "couch.llm.kind=" + kind,
                        "couch.llm.base-url=http://localhost:1/v1",
                        "couch.llm.api-key=geheim",
                        "couch.llm.model=fake")
                .run(context -> {
                    assertThat(context).hasSingleBean(Llm.class).hasSingleBean(DraftWriter.class);
                    assertThat(context.getBean(KnowledgeDesk.class)).isNotInstanceOf(LocalKnowledgeDesk.class);
                    assertThat(context.getBean(LlmSource.class).toString()).doesNotContain("geheim");
                });
    }

    @Test
    void doesNotStartHalf() {
        server.withPropertyValues("couch.llm.kind=openai", "couch.llm.model=fake")
                .run(context ->
                        assertThat(context).getFailure().rootCause().hasMessageContaining("couch.llm.base-url"));
        server.withPropertyValues("couch.llm.kind=openai", "couch.llm.base-url=https://model.voorbeeld.nl/v1")
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("couch.llm.model"));
        server.withPropertyValues("couch.llm.kind=chatgpt")
                .run(context -> assertThat(context).hasFailed());
    }
}
