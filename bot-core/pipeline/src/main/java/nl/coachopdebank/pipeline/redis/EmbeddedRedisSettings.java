package nl.coachopdebank.pipeline.redis;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;

/** The server's own Redis. A part that is absent or zero takes its default.
 *
 * @param dataDir where it keeps its files; made when it is not there
 * @param port on 127.0.0.1; 0 = any free one
 * @param startLimit how long it may take to load its files; default 60 seconds
 */
public record EmbeddedRedisSettings(Path dataDir, int port, Duration startLimit) {
    private static final int LAST_PORT = 65_535;

    public EmbeddedRedisSettings {
        Objects.requireNonNull(dataDir);
        startLimit = startLimit == null ? Duration.ofSeconds(60) : startLimit;
        if (port < 0 || port > LAST_PORT || startLimit.isNegative() || startLimit.isZero()) {
            throw new IllegalArgumentException("port: 0 to " + LAST_PORT + "; startLimit: above zero");
        }
    }

    /** The defaults for a folder. */
    public static EmbeddedRedisSettings in(Path dataDir) {
        return new EmbeddedRedisSettings(dataDir, 0, Duration.ofSeconds(60));
    }
}
