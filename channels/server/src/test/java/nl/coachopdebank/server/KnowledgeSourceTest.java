package nl.coachopdebank.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import nl.coachopdebank.knowledge.KnowledgeSettings;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class KnowledgeSourceTest {
    @Test
    void aRegionsCalculatorIsOneSetting() {
        assertThat(settings(Map.of("couch.knowledge.calculator.gooi-en-vechtstreek.url", "https://reken.example/llo"))
                        .calculators())
                .isEqualTo(Map.of("gooi-en-vechtstreek", URI.create("https://reken.example/llo")));
    }

    @Test
    void noRegionHasOneByDefault() {
        assertThat(settings(Map.of("couch.knowledge.time-limit", "3s")).calculators())
                .isEmpty();
    }

    private static KnowledgeSettings settings(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bind("couch.knowledge", KnowledgeSource.class)
                .get()
                .settings();
    }
}
