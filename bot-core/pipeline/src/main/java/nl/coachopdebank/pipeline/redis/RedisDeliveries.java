package nl.coachopdebank.pipeline.redis;

import io.lettuce.core.ScoredValue;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.pipeline.Deliveries;
import nl.coachopdebank.pipeline.DeliveryRecord;
import nl.coachopdebank.pipeline.DeliveryState;
import nl.coachopdebank.pipeline.PartId;

/** How messages fare, in Redis. */
final class RedisDeliveries implements Deliveries {
    private static final LuaScript REPORT = LuaScript.of("report_delivery");
    private static final LuaScript RESEND = LuaScript.of("resend");
    private static final LuaScript EXPLAIN = LuaScript.of("explain_wait");

    private final RedisLink link;
    private final RedisClusterAsyncCommands<String, byte[]> redis;
    private final List<Keys> shards;
    private final Function<ConversationId, Keys> keysOf;
    private final Clock clock = Clock.systemUTC();

    RedisDeliveries(RedisLink link, List<Keys> shards, Function<ConversationId, Keys> keysOf) {
        this.link = link;
        this.redis = link.commands();
        this.shards = shards;
        this.keysOf = keysOf;
    }

    @Override
    public CompletionStage<DeliveryRecord> deliveries(ConversationId id) {
        return link.call(() ->
                Answers.of(() -> redis.hgetall(keysOf.apply(id).delivery(id)).thenApply(DeliveryFields::read)));
    }

    @Override
    public CompletionStage<List<Undelivered>> undelivered(int limit) {
        CompletionStage<List<Undelivered>> all = CompletableFuture.completedFuture(List.of());
        for (Keys keys : shards) {
            all = all.thenCombine(undelivered(keys, limit), (some, more) -> {
                List<Undelivered> both = new ArrayList<>(some);
                both.addAll(more);
                both.sort(Comparator.comparing(Undelivered::at));
                return both.subList(0, Math.min(limit, both.size()));
            });
        }
        return all;
    }

    private CompletionStage<List<Undelivered>> undelivered(Keys keys, int limit) {
        return link.call(() -> Answers.of(() -> redis.zrangeWithScores(keys.undelivered(), 0, limit - 1L)))
                .thenApply(found ->
                        found.stream().map(RedisDeliveries::undelivered).toList());
    }

    private static Undelivered undelivered(ScoredValue<byte[]> stored) {
        String[] parts = new String(stored.getValue(), StandardCharsets.US_ASCII).split(":");
        return new Undelivered(
                new ConversationId(parts[0]),
                Long.parseLong(parts[1]),
                Instant.ofEpochMilli((long) stored.getScore()),
                Integer.parseInt(parts[2]));
    }

    @Override
    public CompletionStage<Boolean> resend(ConversationId id, long first) {
        Keys keys = keysOf.apply(id);
        String[] names = {keys.outbox(), keys.undelivered(), keys.delivery(id)};
        Args args = new Args().add(id.value()).add(first).add(clock.millis());
        return link.call(() -> RESEND.number(redis, names, args)).thenApply(done -> done == 1);
    }

    CompletionStage<Boolean> explain(PartId part, int code) {
        ConversationId id = part.conversation();
        String[] names = {keysOf.apply(id).delivery(id)};
        Args args =
                new Args().add(part.first()).add(code).add(Channels.DELIVERIES).add(id.value());
        return link.call(() -> EXPLAIN.number(redis, names, args)).thenApply(done -> done == 1);
    }

    CompletionStage<Boolean> report(PartId part, DeliveryState state, Instant at, int code, boolean waits) {
        ConversationId id = part.conversation();
        Keys keys = keysOf.apply(id);
        String[] names = {keys.outbox(), keys.undelivered(), keys.state(id), keys.delivery(id)};
        String failure = state != DeliveryState.FAILED ? "" : waits ? "2" : "1";
        Args args = new Args()
                .add(id.value())
                .add(part.first())
                .add(part.part())
                .add(part.attempt())
                .add(state.ordinal())
                .add(at.toEpochMilli())
                .add(code)
                .add(failure)
                .add(DeliveryState.DELIVERED.ordinal())
                .add(clock.millis())
                .add(Channels.DELIVERIES)
                .add(id.value());
        return link.call(() -> REPORT.number(redis, names, args)).thenApply(news -> news == 1);
    }
}
