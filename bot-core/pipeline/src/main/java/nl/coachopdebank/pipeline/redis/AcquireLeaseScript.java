package nl.coachopdebank.pipeline.redis;

import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import nl.coachopdebank.pipeline.Lease;

/** {@code acquire_lease.lua}: takes a shard's lease when it is free. */
final class AcquireLeaseScript {
    private static final LuaScript SCRIPT = LuaScript.of("acquire_lease");

    private final RedisClusterAsyncCommands<String, byte[]> redis;
    private final String server;
    private final Duration ttl;

    AcquireLeaseScript(RedisClusterAsyncCommands<String, byte[]> redis, String server, Duration ttl) {
        this.redis = redis;
        this.server = server;
        this.ttl = ttl;
    }

    CompletionStage<Optional<Lease>> run(Keys keys) {
        String[] names = {keys.lease(), keys.fence(), keys.counter(), keys.timers()};
        return SCRIPT.list(redis, names, new Args().add(server).add(ttl.toMillis()))
                .thenApply(AcquireLeaseScript::lease);
    }

    private static Optional<Lease> lease(List<Object> answer) {
        return answer.isEmpty()
                ? Optional.empty()
                : Optional.of(new Lease(LuaScript.toText(answer.get(0)), Pulses.of(answer.subList(1, 3))));
    }
}
