package nl.coachopdebank.pipeline.redis;

import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletionStage;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.conversation.ConversationInput;
import nl.coachopdebank.pipeline.Commit;
import nl.coachopdebank.pipeline.CommitResult;
import nl.coachopdebank.pipeline.Lease;

/** {@code commit.lua}: stores a batch of turns with their acknowledgements. */
final class CommitScript {
    private static final LuaScript SCRIPT = LuaScript.of("commit");

    /** Lines of ended hand-offs kept in each shard, for coaches who look for one: a year of 500 a month on four shards, 1 kB each. */
    private static final int MOST_CLOSED = 1_500;

    /** Dead letters kept in each shard; the oldest go. So many mean that something is broken for long. */
    private static final int MOST_DEAD = 10_000;

    private static final Duration KEEP_OUTCOME = Duration.ofMinutes(10);
    private static final long FENCED = -1;
    private static final int FIXED_KEYS = 10;
    private static final int MOST_KEYS_EACH = 6;

    private final RedisClusterAsyncCommands<String, byte[]> redis;

    CommitScript(RedisClusterAsyncCommands<String, byte[]> redis) {
        this.redis = redis;
    }

    /** Runs it.
     *
     * @param notice for other servers
     * @param lines the turns' arguments
     */
    CompletionStage<List<CommitResult>> run(
            Keys keys, Lease lease, String notice, List<Commit> batch, CommitArgs lines) {
        Args args = new Args()
                .add(lease.token())
                .add(Channels.TURNS)
                .add(notice)
                .add(MOST_CLOSED)
                .add(MOST_DEAD)
                .add(KEEP_OUTCOME.toMillis());
        lines.addTo(args);
        return SCRIPT.list(redis, names(keys, batch), args).thenApply(answer -> results(answer, batch.size()));
    }

    private static String[] names(Keys keys, List<Commit> batch) {
        List<String> names = new ArrayList<>(FIXED_KEYS + MOST_KEYS_EACH * batch.size());
        names.add(keys.lease());
        names.add(keys.inbox());
        names.add(keys.timers());
        names.add(keys.openHandOffs());
        names.add(keys.closedHandOffs());
        names.add(keys.closedLines());
        names.add(keys.sharedParts());
        names.add(keys.deadLetters());
        names.add(keys.outbox());
        names.add(keys.undelivered());
        for (Commit commit : batch) {
            ConversationId id = commit.conversation();
            names.add(keys.state(id));
            names.add(keys.events(id));
            if (!CommitArgs.isPlain(commit)) {
                ConversationInput input = commit.entry().input();
                names.add(keys.seen(id));
                names.add(keys.outcome(id, input == null ? "" : input.id()));
                names.add(keys.delivery(id));
                names.add(keys.reviews(id));
            }
        }
        return names.toArray(String[]::new);
    }

    private static List<CommitResult> results(List<Object> answer, int size) {
        if (answer.size() == 1 && LuaScript.toLong(answer.get(0)) == FENCED) {
            return Collections.nCopies(size, CommitResult.FENCED);
        }
        return answer.stream()
                .map(one -> LuaScript.toLong(one) == 1 ? CommitResult.STORED : CommitResult.STALE)
                .toList();
    }
}
