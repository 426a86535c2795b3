package nl.coachopdebank.pipeline.redis;

import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import nl.coachopdebank.pipeline.PipelineSettings;

/** The scripts that work on one shard. */
record ShardScripts(
        AppendScript append,
        AcquireLeaseScript acquire,
        RenewLeaseScript renew,
        ReleaseLeaseScript release,
        FireTimersScript fireTimers,
        CommitScript commit) {
    static ShardScripts on(RedisClusterAsyncCommands<String, byte[]> redis, String server, PipelineSettings settings) {
        int waiting = settings.limits().waiting();
        return new ShardScripts(
                new AppendScript(redis, server, waiting, settings.retention().conversation()),
                new AcquireLeaseScript(redis, server, settings.leases().ttl()),
                new RenewLeaseScript(redis, settings),
                new ReleaseLeaseScript(redis),
                new FireTimersScript(redis),
                new CommitScript(redis));
    }
}
