package nl.coachopdebank.server;

import java.net.URI;
import java.time.Duration;
import nl.coachopdebank.knowledge.llm.LlmSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Settings of the language model, see {@link LlmSettings}; while it is off, nothing else needs a value. Tells no secret. */
@ConfigurationProperties("couch.llm")
record LlmSource(
        @DefaultValue("off") Kind kind,
        @Nullable URI baseUrl,
        @DefaultValue("") String apiKey,
        @DefaultValue("") String model,
        @DefaultValue("2s") Duration timeLimit,
        @DefaultValue("2s") Duration draftTimeLimit,
        @DefaultValue("8") int atOnce,
        @DefaultValue("2000") int callsADay,
        @DefaultValue("2000000") long tokensADay,
        @DefaultValue("30s") Duration rest) {
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
    LlmSettings settings() {
        if (baseUrl == null) {
            throw new IllegalArgumentException("couch.llm.base-url is needed when couch.llm.kind names a model");
        }
        return new LlmSettings(
                LlmSettings.Kind.valueOf(kind.name()),
                baseUrl,
                apiKey,
                model,
                timeLimit,
                draftTimeLimit,
                atOnce,
                callsADay,
                tokensADay,
                rest);
    }

    @Override
    public String toString() {
        return "LlmSource[kind=" + kind + ", model=" + model + "]";
    }
}
