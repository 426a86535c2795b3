package nl.coachopdebank.pipeline.redis;

import io.lettuce.core.ZAddArgs;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.coachopdebank.conversation.ReleaseArchive;

/** Releases in Redis: a hash of files for each, and their ids by time. Waits for Redis, so not for an event loop. */
final class RedisReleaseArchive implements ReleaseArchive {
    private final RedisClusterAsyncCommands<String, byte[]> redis;
    private final Duration limit;

    RedisReleaseArchive(RedisClusterAsyncCommands<String, byte[]> redis, Duration limit) {
        this.redis = redis;
        this.limit = limit;
    }

    /** The id is listed last, so that what is listed is whole. */
    @Override
    public void save(String release, Map<String, byte[]> files) {
        if (!files.isEmpty()) {
            Blocking.get(Answers.of(() -> redis.hset(Keys.release(release), files)), limit);
        }
        double now = System.currentTimeMillis();
        byte[] id = release.getBytes(StandardCharsets.UTF_8);
        Blocking.get(Answers.of(() -> redis.zadd(Keys.RELEASES, ZAddArgs.Builder.nx(), now, id)), limit);
    }

    @Override
    public Optional<Map<String, byte[]>> find(String release) {
        Map<String, byte[]> files = Blocking.get(Answers.of(() -> redis.hgetall(Keys.release(release))), limit);
        return files.isEmpty() ? Optional.empty() : Optional.of(files);
    }

    @Override
    public List<String> list() {
        List<byte[]> ids = Blocking.get(Answers.of(() -> redis.zrevrange(Keys.RELEASES, 0, -1)), limit);
        return ids.stream().map(id -> new String(id, StandardCharsets.UTF_8)).toList();
    }
}
