package nl.coachopdebank.server;

import java.time.Duration;
import nl.coachopdebank.knowledge.KnowledgeSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** How long a look-up may take; when absent, the default of {@link KnowledgeSettings}. */
@ConfigurationProperties("couch.knowledge")
record KnowledgeSource(@Nullable Duration timeLimit) {
    KnowledgeSettings settings() {
        return timeLimit == null ? KnowledgeSettings.DEFAULT : new KnowledgeSettings(timeLimit);
    }
}
