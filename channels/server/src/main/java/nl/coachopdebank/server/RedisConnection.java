package nl.coachopdebank.server;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Which Redis the server works with.
 *
 * @param url empty = a Redis of the server's own under {@code couch.data-dir}
 * @param cluster true for a Cluster of which one address is given
 * @param serverId names this server among those that share the Redis; empty = a new name at each start
 * @param commandTimeout after which a command counts as failed: longer than any script takes, shorter than people wait
 */
@ConfigurationProperties("couch.redis")
record RedisConnection(
        @DefaultValue("") String url,
        @DefaultValue("false") boolean cluster,
        @DefaultValue("") String serverId,
        @Nullable Duration commandTimeout) {
    boolean isEmbedded() {
        return url.isBlank();
    }
}
