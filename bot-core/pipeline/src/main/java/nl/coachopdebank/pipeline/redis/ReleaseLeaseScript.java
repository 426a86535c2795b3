package nl.coachopdebank.pipeline.redis;

import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import java.util.concurrent.CompletionStage;
import nl.coachopdebank.pipeline.Lease;

/** {@code release_lease.lua}: gives a shard's lease back. */
final class ReleaseLeaseScript {
    private static final LuaScript SCRIPT = LuaScript.of("release_lease");

    private final RedisClusterAsyncCommands<String, byte[]> redis;

    ReleaseLeaseScript(RedisClusterAsyncCommands<String, byte[]> redis) {
        this.redis = redis;
    }

    CompletionStage<Boolean> run(Keys keys, Lease lease) {
        String[] names = {keys.lease()};
        Args args = new Args().add(lease.token()).add(Channels.WAKE).add(Channels.FREE);
        return SCRIPT.number(redis, names, args).thenApply(answer -> answer == 1);
    }
}
