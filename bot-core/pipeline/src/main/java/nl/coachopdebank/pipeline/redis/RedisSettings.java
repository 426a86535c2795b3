package nl.coachopdebank.pipeline.redis;

import java.time.Duration;
import java.util.Objects;

/** Which Redis, and how patient to be. A part that is absent or zero takes its default.
 *
 * @param url {@code redis://}, {@code rediss://} or {@code redis-sentinel://}; several of a Cluster, separated by commas
 * @param cluster true for a Cluster of which one address is given
 * @param serverId names this server among those that share the Redis: letters and digits; two must never have the same.
 *     A server that comes back with its old name goes on at once; with another one it waits for its old leases to end
 * @param commandTimeout after which a command counts as failed; default 2 seconds
 * @param queue commands that may be under way at once; above it they fail; default 20,000
 */
public record RedisSettings(String url, boolean cluster, String serverId, Duration commandTimeout, int queue) {
    public RedisSettings {
        Objects.requireNonNull(url);
        if (!serverId.matches("[0-9A-Za-z]{1,64}")) {
            throw new IllegalArgumentException("couch.redis.server-id: 1 to 64 letters and digits, not " + serverId);
        }
        commandTimeout = commandTimeout == null ? Duration.ofSeconds(2) : commandTimeout;
        queue = queue == 0 ? 20_000 : queue;
        if (commandTimeout.isNegative() || commandTimeout.isZero() || queue < 1) {
            throw new IllegalArgumentException("commandTimeout and queue must be above zero");
        }
    }

    /** The defaults for a Redis and a server's name. */
    public static RedisSettings of(String url, String serverId) {
        return new RedisSettings(url, false, serverId, Duration.ofSeconds(2), 0);
    }
}
