package nl.coachopdebank.pipeline.redis;

import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import nl.coachopdebank.pipeline.Lease;
import nl.coachopdebank.pipeline.Pulse;

/** {@code fire_timers.lua}: moves timers that are due into the inbox. */
final class FireTimersScript {
    private static final LuaScript SCRIPT = LuaScript.of("fire_timers");

    private final RedisClusterAsyncCommands<String, byte[]> redis;

    FireTimersScript(RedisClusterAsyncCommands<String, byte[]> redis) {
        this.redis = redis;
    }

    CompletionStage<Optional<Pulse>> run(Keys keys, Lease lease, Instant now, int limit) {
        String[] names = {keys.lease(), keys.timers(), keys.inbox(), keys.counter()};
        Args args = new Args().add(lease.token()).add(now.toEpochMilli()).add(limit);
        return SCRIPT.list(redis, names, args).thenApply(Pulses::find);
    }
}
