package nl.coachopdebank.pipeline.redis;

import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import nl.coachopdebank.pipeline.Lease;
import nl.coachopdebank.pipeline.Pulse;

/** {@code renew_lease.lua}: keeps a shard's lease for another while. */
final class RenewLeaseScript {
    private static final LuaScript SCRIPT = LuaScript.of("renew_lease");

    private final RedisClusterAsyncCommands<String, byte[]> redis;
    private final Duration ttl;

    RenewLeaseScript(RedisClusterAsyncCommands<String, byte[]> redis, Duration ttl) {
        this.redis = redis;
        this.ttl = ttl;
    }

    CompletionStage<Optional<Pulse>> run(Keys keys, Lease lease) {
        String[] names = {keys.lease(), keys.counter(), keys.timers()};
        return SCRIPT.list(redis, names, new Args().add(lease.token()).add(ttl.toMillis()))
                .thenApply(Pulses::find);
    }
}
