package nl.coachopdebank.pipeline.redis;

import io.lettuce.core.KeyValue;
import io.lettuce.core.Limit;
import io.lettuce.core.Range;
import io.lettuce.core.StreamMessage;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.conversation.ConversationInput;
import nl.coachopdebank.pipeline.Arrival;
import nl.coachopdebank.pipeline.Commit;
import nl.coachopdebank.pipeline.CommitResult;
import nl.coachopdebank.pipeline.Entry;
import nl.coachopdebank.pipeline.Lease;
import nl.coachopdebank.pipeline.PipelineSettings;
import nl.coachopdebank.pipeline.Pulse;
import nl.coachopdebank.pipeline.Receipt;
import nl.coachopdebank.pipeline.ShardOutbox;
import nl.coachopdebank.pipeline.ShardStore;
import nl.coachopdebank.pipeline.codec.InputCodec;
import nl.coachopdebank.pipeline.codec.SharedParts;
import nl.coachopdebank.pipeline.codec.StateCodec;

/** One shard in Redis. */
final class RedisShardStore implements ShardStore {
    private final int number;
    private final Keys keys;
    private final RedisLink link;
    private final RedisClusterAsyncCommands<String, byte[]> redis;
    private final Workbench bench;
    private final StoredParts storedParts;
    private final RedisShardOutbox outbox;

    RedisShardStore(int number, RedisLink link, Workbench bench) {
        this.number = number;
        this.keys = new Keys(number);
        this.link = link;
        this.redis = link.commands();
        this.bench = bench;
        this.storedParts = new StoredParts(link);
        this.outbox = new RedisShardOutbox(keys, link, new RedisTranscripts(redis, bench.parts()));
    }

    /** What all shards share. */
    record Workbench(String server, SharedParts parts, PipelineSettings settings, ShardScripts scripts) {}

    @Override
    public CompletionStage<List<Receipt>> append(List<Arrival> batch) {
        return link.call(() -> bench.scripts().append().run(number, keys, batch));
    }

    @Override
    public CompletionStage<Optional<Lease>> acquire() {
        return link.call(() -> bench.scripts().acquire().run(keys));
    }

    @Override
    public CompletionStage<Optional<Pulse>> renew(Lease lease) {
        return link.call(() -> bench.scripts().renew().run(keys, lease));
    }

    @Override
    public CompletionStage<Void> release(Lease lease) {
        return link.call(() -> bench.scripts().release().run(keys, lease)).thenAccept(released -> {});
    }

    @Override
    public CompletionStage<Optional<Pulse>> fireTimers(Lease lease, Instant now, int limit) {
        return link.call(() -> bench.scripts().fireTimers().run(keys, lease, now, limit));
    }

    @Override
    public CompletionStage<List<Entry>> read(long after, int limit) {
        Range<String> range = Range.from(Range.Boundary.including((after + 1) + "-0"), Range.Boundary.unbounded());
        return link.call(() -> Answers.of(() -> redis.xrange(keys.inbox(), range, Limit.from(limit))))
                .thenApply(messages ->
                        messages.stream().map(RedisShardStore::entry).toList());
    }

    private static Entry entry(StreamMessage<String, byte[]> message) {
        long number =
                Long.parseLong(message.getId().substring(0, message.getId().indexOf('-')));
        Map<String, byte[]> body = message.getBody();
        ConversationId id = new ConversationId(new String(body.get("c"), StandardCharsets.US_ASCII));
        byte[] stored = body.getOrDefault("i", new byte[0]);
        ConversationInput input = Legible.orNull(() -> InputCodec.decode(stored));
        return input == null ? Entry.unreadable(number, id, stored) : new Entry(number, id, input, null);
    }

    @Override
    public CompletionStage<Map<ConversationId, Loaded>> load(Collection<ConversationId> ids) {
        List<ConversationId> order = List.copyOf(ids);
        String[] names = order.stream().map(keys::state).toArray(String[]::new);
        return link.call(() -> Answers.of(() -> redis.mget(names))).thenApply(values -> states(order, values));
    }

    private static Map<ConversationId, Loaded> states(List<ConversationId> ids, List<KeyValue<String, byte[]>> values) {
        Map<ConversationId, Loaded> states = new HashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            ConversationId id = ids.get(i);
            if (values.get(i).hasValue()) {
                byte[] bytes = values.get(i).getValue();
                states.put(id, new Loaded(Legible.orNull(() -> StateCodec.decode(id, bytes))));
            }
        }
        return states;
    }

    @Override
    public ShardOutbox outbox() {
        return outbox;
    }

    @Override
    public CompletionStage<List<CommitResult>> commit(Lease lease, List<Commit> batch) {
        int generation = link.generation();
        CommitArgs args = new CommitArgs(bench.parts(), bench.settings().retention());
        batch.forEach(args::turn);
        List<String> parts = List.copyOf(args.shared());
        args.leaveOut(storedParts.in(generation));
        String notice = TurnNotice.of(bench.server(), number, batch);
        return link.call(() -> bench.scripts().commit().run(keys, lease, notice, batch, args))
                .thenApply(results -> {
                    if (!results.contains(CommitResult.FENCED)) {
                        storedParts.add(generation, parts);
                    }
                    return results;
                });
    }
}
