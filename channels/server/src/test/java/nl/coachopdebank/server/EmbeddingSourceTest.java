package nl.coachopdebank.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import nl.coachopdebank.knowledge.likeness.LikenessSettings;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

@DisplayName("The settings of the embedding model")
class EmbeddingSourceTest {
    private static EmbeddingSource source(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("couch.knowledge.embedding", EmbeddingSource.class);
    }

    @Test
    void leaveItOffUnlessAKindIsNamed() {
        assertThat(source(Map.of()).isOn()).isFalse();
        assertThat(source(Map.of("couch.knowledge.embedding.base-url", "https://model.example"))
                        .isOn())
                .isFalse();
    }

    @Test
    void nameTheModelAndTellNoSecret() {
        EmbeddingSource source = source(Map.of(
                "couch.knowledge.embedding.kind", "OpenAI",
                "couch.knowledge.embedding.base-url", "https://model.example/v1",
                "couch.knowledge.embedding.api-key", "geheim",
                "couch.knowledge.embedding.model", "fake"));

        assertThat(source.isOn()).isTrue();
        assertThat(source.settings().kind()).isEqualTo(LikenessSettings.Kind.OPENAI);
        assertThat(source.settings().baseUrl()).isEqualTo(URI.create("https://model.example/v1"));
        assertThat(source.toString() + source.settings()).doesNotContain("geheim");
    }

    @Test
    void areRefusedWithoutAnAddress() {
        EmbeddingSource source = source(Map.of("couch.knowledge.embedding.kind", "ollama"));

        assertThatThrownBy(source::settings).hasMessageContaining("base-url");
    }
}
