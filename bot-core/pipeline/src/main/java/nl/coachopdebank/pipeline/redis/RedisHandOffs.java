package nl.coachopdebank.pipeline.redis;

import io.lettuce.core.KeyValue;
import io.lettuce.core.Range;
import io.lettuce.core.ScoredValue;
import io.lettuce.core.Value;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import nl.coachopdebank.pipeline.HandOffLine;
import nl.coachopdebank.pipeline.codec.HandOffLineCodec;
import org.jspecify.annotations.Nullable;

/** Reads the coaches' list out of all shards. */
final class RedisHandOffs {
    private final RedisClusterAsyncCommands<String, byte[]> redis;
    private final List<Keys> shards;

    RedisHandOffs(RedisClusterAsyncCommands<String, byte[]> redis, List<Keys> shards) {
        this.redis = redis;
        this.shards = shards;
    }

    CompletionStage<List<HandOffLine>> open() {
        return all(keys -> redis.hvals(keys.openHandOffs()).thenApply(RedisHandOffs::lines));
    }

    /** Newest first. */
    CompletionStage<List<HandOffLine>> closed(int limit) {
        return all(keys -> closed(keys, limit))
                .thenApply(dated -> dated.stream()
                        .sorted(Comparator.comparingDouble(Dated::time).reversed())
                        .limit(limit)
                        .map(Dated::line)
                        .toList());
    }

    CompletionStage<List<HandOffLine>> endedSince(Instant from) {
        Range<Long> then = Range.from(Range.Boundary.including(from.toEpochMilli()), Range.Boundary.unbounded());
        return all(keys -> redis.zrangebyscoreWithScores(keys.closedHandOffs(), then)
                        .thenCompose(ids -> lines(keys, ids)))
                .thenApply(dated -> dated.stream().map(Dated::line).toList());
    }

    /** The line of one hand-off, open or closed. */
    CompletionStage<Optional<HandOffLine>> find(int shard, String id) {
        Keys keys = shards.get(shard);
        return Answers.of(() -> redis.hget(keys.openHandOffs(), id)
                .thenCombine(redis.hget(keys.closedLines(), id), (open, closed) -> open == null ? closed : open)
                .thenApply(bytes -> Optional.ofNullable(bytes == null ? null : line(bytes))));
    }

    private record Dated(double time, HandOffLine line) {}

    private CompletionStage<List<Dated>> closed(Keys keys, int limit) {
        return redis.zrevrangeWithScores(keys.closedHandOffs(), 0, limit - 1L).thenCompose(ids -> lines(keys, ids));
    }

    private CompletionStage<List<Dated>> lines(Keys keys, List<ScoredValue<byte[]>> ids) {
        if (ids.isEmpty()) {
            return CompletableFuture.completedFuture(List.of());
        }
        String[] fields = ids.stream()
                .map(Value::getValue)
                .map(id -> new String(id, StandardCharsets.UTF_8))
                .toArray(String[]::new);
        return redis.hmget(keys.closedLines(), fields).thenApply(values -> dated(ids, values));
    }

    private static List<Dated> dated(List<ScoredValue<byte[]>> ids, List<KeyValue<String, byte[]>> values) {
        List<Dated> dated = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            HandOffLine line = values.get(i).hasValue() ? line(values.get(i).getValue()) : null;
            if (line != null) {
                dated.add(new Dated(ids.get(i).getScore(), line));
            }
        }
        return dated;
    }

    private <T> CompletionStage<List<T>> all(Function<Keys, CompletionStage<List<T>>> read) {
        return Answers.of(() -> {
            CompletionStage<List<T>> all = CompletableFuture.completedFuture(List.of());
            List<CompletionStage<List<T>>> calls = shards.stream().map(read).toList();
            for (CompletionStage<List<T>> call : calls) {
                all = all.thenCombine(call, RedisHandOffs::joined);
            }
            return all;
        });
    }

    private static <T> List<T> joined(List<T> some, List<T> more) {
        List<T> both = new ArrayList<>(some);
        both.addAll(more);
        return both;
    }

    private static List<HandOffLine> lines(List<byte[]> stored) {
        return stored.stream().map(RedisHandOffs::line).filter(Objects::nonNull).toList();
    }

    private static @Nullable HandOffLine line(byte[] bytes) {
        return Legible.orNull(() -> HandOffLineCodec.decode(bytes));
    }
}
