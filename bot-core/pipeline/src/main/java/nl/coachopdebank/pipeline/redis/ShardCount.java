package nl.coachopdebank.pipeline.redis;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletionStage;

/** The number of shards is fixed when a store is used first: with another number conversations would not be found. */
final class ShardCount {
    private ShardCount() {}

    static void fix(RedisLink link, Duration limit, int shards) {
        byte[] wanted = Integer.toString(shards).getBytes(StandardCharsets.US_ASCII);
        CompletionStage<byte[]> answer = link.commands()
                .setnx(Keys.SHARDS, wanted)
                .thenCompose(isFirst -> link.commands().get(Keys.SHARDS));
        int stored = Integer.parseInt(new String(Blocking.get(answer, limit), StandardCharsets.US_ASCII));
        if (stored != shards) {
            throw new IllegalStateException("This store was set up with " + stored
                    + " shards, but couch.pipeline.shards is " + shards + ". Set it to " + stored + ".");
        }
    }
}
