package nl.coachopdebank.pipeline.redis;

import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import java.time.Duration;
import java.util.concurrent.CompletionStage;

/** {@code heartbeat.lua}: says that a server lives, and counts those that do. */
final class HeartbeatScript {
    private static final LuaScript SCRIPT = LuaScript.of("heartbeat");

    private final RedisClusterAsyncCommands<String, byte[]> redis;
    private final String server;
    private final Duration ttl;

    HeartbeatScript(RedisClusterAsyncCommands<String, byte[]> redis, String server, Duration ttl) {
        this.redis = redis;
        this.server = server;
        this.ttl = ttl;
    }

    CompletionStage<Integer> run() {
        String[] names = {Keys.SERVERS};
        return SCRIPT.number(redis, names, new Args().add(server).add(ttl.toMillis()))
                .thenApply(Long::intValue);
    }
}
