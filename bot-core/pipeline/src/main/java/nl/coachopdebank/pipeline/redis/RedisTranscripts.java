package nl.coachopdebank.pipeline.redis;

import io.lettuce.core.KeyValue;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.conversation.Event;
import nl.coachopdebank.pipeline.Store;
import nl.coachopdebank.pipeline.codec.EventCodec;
import nl.coachopdebank.pipeline.codec.SharedPart;
import nl.coachopdebank.pipeline.codec.SharedParts;

/** Reads transcripts: the events of a conversation, and the shared parts that they refer to. */
final class RedisTranscripts {
    private final RedisClusterAsyncCommands<String, byte[]> redis;
    private final SharedParts parts;

    RedisTranscripts(RedisClusterAsyncCommands<String, byte[]> redis, SharedParts parts) {
        this.redis = redis;
        this.parts = parts;
    }

    /** The reader's last event is read as well: when it is not there, the store forgot it. */
    CompletionStage<Store.Page> page(Keys keys, ConversationId id, long after) {
        long cursor = Math.max(0, after);
        return Answers.of(() -> redis.lrange(keys.events(id), Math.max(0, cursor - 1), -1)
                .thenCombine(redis.exists(keys.seen(id)), (lines, exists) -> {
                    boolean forgot = cursor > 0 && lines.isEmpty();
                    List<EventCodec.Unresolved> events = lines.stream()
                            .skip(cursor > 0 ? 1 : 0)
                            .map(EventCodec::decode)
                            .toList();
                    return resolve(keys, events, cursor)
                            .thenApply(list -> new Store.Page(list, exists > 0, forgot && exists > 0));
                })
                .thenCompose(page -> page));
    }

    private CompletionStage<List<Event>> resolve(Keys keys, List<EventCodec.Unresolved> lines, long after) {
        Map<String, SharedPart> found = new HashMap<>();
        List<String> missing = new ArrayList<>();
        for (EventCodec.Unresolved line : lines) {
            String address = line.shared();
            if (address == null || found.containsKey(address) || missing.contains(address)) {
                continue;
            }
            SharedPart part = parts.find(address);
            if (part == null) {
                missing.add(address);
            } else {
                found.put(address, part);
            }
        }
        if (missing.isEmpty()) {
            return CompletableFuture.completedFuture(build(lines, found, after));
        }
        return redis.hmget(keys.sharedParts(), missing.toArray(String[]::new)).thenApply(values -> {
            for (KeyValue<String, byte[]> value : values) {
                value.ifHasValue(bytes -> found.put(value.getKey(), parts.learn(value.getKey(), bytes)));
            }
            return build(lines, found, after);
        });
    }

    private static List<Event> build(List<EventCodec.Unresolved> lines, Map<String, SharedPart> found, long after) {
        List<Event> events = new ArrayList<>(lines.size());
        for (EventCodec.Unresolved line : lines) {
            String address = line.shared();
            events.add(line.at(after + events.size() + 1, address == null ? null : found.get(address)));
        }
        return events;
    }
}
