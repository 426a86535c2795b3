package nl.coachopdebank.server;

import java.net.URI;
import java.time.Duration;
import nl.coachopdebank.knowledge.likeness.LikenessSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Settings of the embedding model, see {@link LikenessSettings}; while it is off, nothing else needs a value. Tells no secret. */
@ConfigurationProperties("couch.knowledge.embedding")
record EmbeddingSource(
        @DefaultValue("off") Kind kind,
        @Nullable URI baseUrl,
        @DefaultValue("") String apiKey,
        @DefaultValue("") String model,
        @DefaultValue("500ms") Duration timeLimit,
        @DefaultValue("40") int phrasings,
        @DefaultValue("0.4") double weight) {
    /** What the address speaks. */
    enum Kind {
        OFF,
        OPENAI,
        OLLAMA
    }

    boolean isOn() {
        return kind != Kind.OFF;
    }

    /** Only while it is on. */
    LikenessSettings settings() {
        if (baseUrl == null) {
            throw new IllegalArgumentException(
                    "couch.knowledge.embedding.base-url is needed when couch.knowledge.embedding.kind names a model");
        }
        return new LikenessSettings(
                LikenessSettings.Kind.valueOf(kind.name()), baseUrl, apiKey, model, timeLimit, phrasings, weight);
    }

    @Override
    public String toString() {
        return "EmbeddingSource[kind=" + kind + ", model=" + model + "]";
    }
}
