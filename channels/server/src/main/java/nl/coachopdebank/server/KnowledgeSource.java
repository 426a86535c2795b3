package nl.coachopdebank.server;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import nl.coachopdebank.knowledge.KnowledgeSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** How long a look-up may take, and which region has a calculator; when absent, the default of {@link KnowledgeSettings}. */
@ConfigurationProperties("couch.knowledge")
record KnowledgeSource(
        @Nullable Duration timeLimit, @Nullable Map<String, Calculator> calculator) {
    /** A region's own LLO calculator. */
    record Calculator(URI url) {}

    KnowledgeSettings settings() {
        KnowledgeSettings settings = timeLimit == null ? KnowledgeSettings.DEFAULT : new KnowledgeSettings(timeLimit);
        return calculator == null
                ? settings
                : settings.with(calculator.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, entry -> entry.getValue().url())));
    }
}
