package nl.coachopdebank.pipeline.redis;

import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import nl.coachopdebank.pipeline.Lease;
import nl.coachopdebank.pipeline.PipelineSettings;
import nl.coachopdebank.pipeline.Pulse;

/** {@code renew_lease.lua}: keeps a shard's lease for another while, and clears away what was kept long enough. */
final class RenewLeaseScript {
    private static final LuaScript SCRIPT = LuaScript.of("renew_lease");

    private final RedisClusterAsyncCommands<String, byte[]> redis;
    private final Duration ttl;
    private final PipelineSettings.Retention retention;

    RenewLeaseScript(RedisClusterAsyncCommands<String, byte[]> redis, PipelineSettings settings) {
        this.redis = redis;
        this.ttl = settings.leases().ttl();
        this.retention = settings.retention();
    }

    CompletionStage<Optional<Pulse>> run(Keys keys, Lease lease) {
        String[] names = {
            keys.lease(),
            keys.counter(),
            keys.timers(),
            keys.closedHandOffs(),
            keys.closedLines(),
            keys.deadLetters(),
            keys.undelivered()
        };
        Args args = new Args()
                .add(lease.token())
                .add(ttl.toMillis())
                .add(retention.withHandOff().toMillis())
                .add(retention.conversation().toMillis());
        return SCRIPT.list(redis, names, args).thenApply(Pulses::find);
    }
}
