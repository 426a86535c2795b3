package nl.coachopdebank.server;

import java.nio.file.Path;
import java.time.Duration;
import nl.coachopdebank.content.ContentSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Where the content is; what is absent takes the default of {@link ContentSettings}. */
@ConfigurationProperties("couch.content")
record ContentSource(
        @Nullable Path dir,
        @Nullable Duration poll,
        @Nullable Integer kept) {
    ContentSettings settings() {
        ContentSettings defaults = ContentSettings.DEFAULTS;
        return new ContentSettings(
                dir == null ? defaults.dir() : dir,
                poll == null ? defaults.poll() : poll,
                kept == null ? defaults.kept() : kept);
    }
}
