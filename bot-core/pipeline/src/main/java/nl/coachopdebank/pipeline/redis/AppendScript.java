package nl.coachopdebank.pipeline.redis;

import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import nl.coachopdebank.conversation.ConversationInput;
import nl.coachopdebank.pipeline.Appended;
import nl.coachopdebank.pipeline.Arrival;
import nl.coachopdebank.pipeline.Receipt;
import nl.coachopdebank.pipeline.codec.InputCodec;

/** {@code append.lua}: takes a batch of inputs into a shard's inbox. */
final class AppendScript {
    private static final LuaScript SCRIPT = LuaScript.of("append");
    private static final int FIXED_KEYS = 3;
    private static final long UNKNOWN = -1;
    private static final long FULL = -2;

    private final RedisClusterAsyncCommands<String, byte[]> redis;
    private final String server;
    private final int waiting;
    private final Duration keep;

    AppendScript(RedisClusterAsyncCommands<String, byte[]> redis, String server, int waiting, Duration keep) {
        this.redis = redis;
        this.server = server;
        this.waiting = waiting;
        this.keep = keep;
    }

    CompletionStage<List<Receipt>> run(int shard, Keys keys, List<Arrival> batch) {
        String[] names = new String[FIXED_KEYS + batch.size()];
        names[0] = keys.inbox();
        names[1] = keys.counter();
        names[2] = keys.lease();
        Args args = new Args()
                .add(server)
                .add(Channels.WAKE)
                .add(shard)
                .add(waiting)
                .add(keep.toMillis());
        for (int i = 0; i < batch.size(); i++) {
            Arrival arrival = batch.get(i);
            ConversationInput input = arrival.input();
            names[FIXED_KEYS + i] = keys.seen(arrival.conversation());
            args.add(input instanceof ConversationInput.Started ? "S" : "I")
                    .add(arrival.conversation().value())
                    .add(arrival.seenAs())
                    .add(InputCodec.encode(input));
        }
        return SCRIPT.list(redis, names, args)
                .thenApply(
                        answers -> answers.stream().map(AppendScript::receipt).toList());
    }

    private static Receipt receipt(Object answer) {
        long number = LuaScript.toLong(answer);
        if (number > 0) {
            return Receipt.stored(number);
        }
        if (number == UNKNOWN) {
            return Receipt.refused(Appended.UNKNOWN);
        }
        return Receipt.refused(number == FULL ? Appended.FULL : Appended.DUPLICATE);
    }
}
