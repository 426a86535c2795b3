package nl.coachopdebank.pipeline.redis;

import io.lettuce.core.Range;
import io.lettuce.core.api.sync.RedisCommands;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.conversation.ConversationInput;
import nl.coachopdebank.pipeline.Arrival;
import nl.coachopdebank.pipeline.Lease;
import nl.coachopdebank.pipeline.Receipt;
import nl.coachopdebank.pipeline.Samples;
import nl.coachopdebank.pipeline.Server;
import nl.coachopdebank.pipeline.ShardStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One conversation's shard on a real Redis, to run its scripts one by one. */
abstract class ScriptFixture {
    @RegisterExtension
    static final TestRedis REDIS = new TestRedis();

    static final Instant NOW = Samples.AT;
    final ConversationId id = Samples.id(new Random(5));
    RedisStore store;
    ShardStore shard;

    @BeforeEach
    void openStore() {
        store = REDIS.open("me", Server.SETTINGS);
        shard = store.shard(store.shardOf(id));
    }

    /** All keys with their contents. */
    static Map<String, String> contents() {
        RedisCommands<String, String> redis = REDIS.redis();
        return redis.keys("*").stream()
                .filter(key -> !key.endsWith(":lease"))
                .collect(Collectors.toMap(key -> key, key -> switch (redis.type(key)) {
                    case "string" -> redis.get(key);
                    case "list" -> redis.lrange(key, 0, -1).toString();
                    case "hash" -> redis.hgetall(key).toString();
                    case "zset" -> redis.zrangeWithScores(key, 0, -1).toString();
                    default -> redis.xrange(key, Range.unbounded()).toString();
                }));
    }

    final List<Receipt> append(ConversationInput... inputs) {
        List<Arrival> arrivals =
                Arrays.stream(inputs).map(input -> new Arrival(id, input)).toList();
        return Server.get(shard.append(arrivals));
    }

    final Lease lease() {
        return Server.get(shard.acquire()).orElseThrow();
    }
}
