package nl.coachopdebank.pipeline;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import nl.coachopdebank.conversation.ConversationId;

/** One shard of a store in memory, as one server sees it. */
final class InMemoryShardStore implements ShardStore {
    private final InMemoryStore store;
    private final InMemoryDatabase database;
    private final String server;
    private final PipelineSettings settings;
    private final int number;
    private final InMemoryShard shard;

    InMemoryShardStore(
            InMemoryStore store, InMemoryDatabase database, String server, PipelineSettings settings, int number) {
        this.store = store;
        this.database = database;
        this.server = server;
        this.settings = settings;
        this.number = number;
        this.shard = database.shards.get(number);
    }

    @Override
    public CompletionStage<List<Receipt>> append(List<Arrival> batch) {
        return store.answer(() -> {
            List<Receipt> receipts = batch.stream()
                    .map(arrival -> shard.append(arrival, settings.limits().waiting()))
                    .toList();
            boolean stored = receipts.stream().anyMatch(receipt -> receipt.appended() == Appended.STORED);
            if (stored && !shard.owner().equals(Optional.of(server))) {
                database.tellOthers(store, other -> other.appended(number));
            }
            return receipts;
        });
    }

    @Override
    public CompletionStage<Optional<Lease>> acquire() {
        return store.answer(() -> shard.acquire(server, settings.leases().ttl()));
    }

    @Override
    public CompletionStage<Optional<Pulse>> renew(Lease lease) {
        return store.answer(() -> shard.renew(lease, settings.leases().ttl()));
    }

    @Override
    public CompletionStage<Void> release(Lease lease) {
        return store.answer(() -> {
            shard.release(lease);
            database.tellOthers(store, StoreListener::shardsFreed);
            return null;
        });
    }

    @Override
    public CompletionStage<List<Entry>> read(long after, int limit) {
        return store.answer(() -> shard.read(after, limit));
    }

    @Override
    public CompletionStage<Map<ConversationId, Loaded>> load(Collection<ConversationId> ids) {
        return store.answer(() -> {
            Map<ConversationId, Loaded> found = new HashMap<>();
            for (ConversationId id : ids) {
                Stored state = shard.state(id);
                if (state != null) {
                    found.put(id, new Loaded(state));
                }
            }
            return found;
        });
    }

    @Override
    public CompletionStage<List<CommitResult>> commit(Lease lease, List<Commit> batch) {
        return store.answer(() -> {
            List<CommitResult> results = shard.commit(lease, batch);
            for (int i = 0; i < batch.size(); i++) {
                if (results.get(i) == CommitResult.STORED) {
                    tellOthers(batch.get(i));
                }
            }
            return results;
        });
    }

    private void tellOthers(Commit commit) {
        ConversationId id = commit.conversation();
        HandOffLine line = commit.erases() ? commit.erasedLine() : commit.handOffLine();
        long last = commit.lengthBefore() + commit.events().size();
        database.tellOthers(store, other -> {
            if (commit.erases()) {
                other.erased(id);
            } else {
                other.turned(id, last);
            }
            if (line != null) {
                other.handOff(line);
            }
        });
    }

    @Override
    public ShardOutbox outbox() {
        return new InMemoryShardOutbox(store, shard);
    }

    @Override
    public CompletionStage<Optional<Pulse>> fireTimers(Lease lease, Instant now, int limit) {
        return store.answer(() -> shard.fire(lease, now, limit));
    }
}
