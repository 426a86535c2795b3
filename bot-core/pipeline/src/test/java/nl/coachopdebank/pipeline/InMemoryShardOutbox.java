package nl.coachopdebank.pipeline;

import java.util.List;
import java.util.concurrent.CompletionStage;
import nl.coachopdebank.conversation.ConversationId;

/** What one shard of a store in memory has to bring. */
final class InMemoryShardOutbox implements ShardOutbox {
    private final InMemoryStore store;
    private final InMemoryShard shard;

    InMemoryShardOutbox(InMemoryStore store, InMemoryShard shard) {
        this.store = store;
        this.shard = shard;
    }

    @Override
    public CompletionStage<List<Due>> due(int limit) {
        return store.answer(() -> shard.due(limit));
    }

    @Override
    public CompletionStage<Outgoing> outgoing(ConversationId id) {
        return store.answer(() -> shard.outgoing(id));
    }

    @Override
    public CompletionStage<Noted> note(Lease lease, Note note) {
        return store.answer(() -> {
            Noted noted = shard.note(lease, note);
            if (noted != Noted.FENCED && note.shipment() != null) {
                store.tellAll(note.conversation());
            }
            return noted;
        });
    }
}
