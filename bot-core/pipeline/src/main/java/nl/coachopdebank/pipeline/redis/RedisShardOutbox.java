package nl.coachopdebank.pipeline.redis;

import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.pipeline.DeliveryRecord;
import nl.coachopdebank.pipeline.Lease;
import nl.coachopdebank.pipeline.ShardOutbox;
import nl.coachopdebank.pipeline.Stored;
import nl.coachopdebank.pipeline.codec.StateCodec;
import org.jspecify.annotations.Nullable;

/** What one shard has to bring, in Redis. */
final class RedisShardOutbox implements ShardOutbox {
    private final Keys keys;
    private final RedisLink link;
    private final RedisClusterAsyncCommands<String, byte[]> redis;
    private final RedisTranscripts transcripts;
    private final NoteDeliveryScript script;

    RedisShardOutbox(Keys keys, RedisLink link, RedisTranscripts transcripts) {
        this.keys = keys;
        this.link = link;
        this.redis = link.commands();
        this.transcripts = transcripts;
        this.script = new NoteDeliveryScript(redis);
    }

    @Override
    public CompletionStage<List<Due>> due(int limit) {
        return link.call(() -> Answers.of(() -> redis.zrangeWithScores(keys.outbox(), 0, limit - 1L)))
                .thenApply(found -> found.stream()
                        .map(one -> new Due(
                                new ConversationId(new String(one.getValue(), StandardCharsets.US_ASCII)),
                                Instant.ofEpochMilli((long) one.getScore())))
                        .toList());
    }

    @Override
    public CompletionStage<Outgoing> outgoing(ConversationId id) {
        return link.call(() -> Answers.of(() -> redis.hgetall(keys.delivery(id))
                .thenCombine(redis.get(keys.state(id)), (fields, state) -> rest(id, fields, state))
                .thenCompose(outgoing -> outgoing)));
    }

    private CompletionStage<Outgoing> rest(ConversationId id, Map<String, byte[]> fields, byte @Nullable [] state) {
        DeliveryRecord record = DeliveryFields.read(fields);
        Stored stored = state == null ? null : Legible.orNull(() -> StateCodec.decode(id, state));
        return transcripts
                .page(keys, id, record.cursor())
                .thenApply(page -> new Outgoing(stored, record, page.events()));
    }

    @Override
    public CompletionStage<Noted> note(Lease lease, Note note) {
        return link.call(() -> script.run(keys, lease, note));
    }
}
