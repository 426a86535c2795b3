package nl.coachopdebank.pipeline;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import nl.coachopdebank.conversation.Conversation;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.conversation.Event;
import nl.coachopdebank.conversation.Outcome;

/**
 * A store whose calls go wrong by chance: before they have their effect, after it, or they come late. It can also stand
 * still for a while, as a server does in a long pause, and then everything it was about to do comes late.
 */
final class FaultyStore implements Store {
    private final Store store;
    private final Random random;
    private volatile int percent;
    private volatile long frozenUntil = System.nanoTime();

    FaultyStore(Store store, long seed) {
        this.store = store;
        this.random = new Random(seed);
    }

    /** How many of a hundred calls go wrong. */
    void breaking(int newPercent) {
        percent = newPercent;
    }

    /** Calls from now on reach the store only after this time. */
    void freeze(long millis) {
        frozenUntil = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    }

    private <T> CompletionStage<T> call(Supplier<CompletionStage<T>> call) {
        long frozen = TimeUnit.NANOSECONDS.toMillis(frozenUntil - System.nanoTime());
        if (frozen > 0) {
            return late(call, frozen);
        }
        int fate = roll();
        if (fate >= percent) {
            return call.get();
        }
        if (fate % 3 == 0) {
            return lost("before its effect");
        }
        if (fate % 3 == 1) {
            return call.get().thenCompose(done -> lost("after its effect"));
        }
        return late(call, fate);
    }

    private static <T> CompletionStage<T> late(Supplier<CompletionStage<T>> call, long millis) {
        return CompletableFuture.supplyAsync(call, CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS))
                .thenCompose(stage -> stage);
    }

    private synchronized int roll() {
        return random.nextInt(100);
    }

    private static <T> CompletionStage<T> lost(String when) {
        return CompletableFuture.failedFuture(new StoreUnavailable("Lost " + when, null));
    }

    @Override
    public ShardStore shard(int number) {
        return new FaultyShard(store.shard(number));
    }

    @Override
    public CompletionStage<Integer> heartbeat() {
        return call(store::heartbeat);
    }

    @Override
    public CompletionStage<Page> page(ConversationId id, long after) {
        return call(() -> store.page(id, after));
    }

    @Override
    public CompletionStage<Optional<Outcome>> outcome(ConversationId id, String inputId) {
        return call(() -> store.outcome(id, inputId));
    }

    @Override
    public int shardCount() {
        return store.shardCount();
    }

    @Override
    public int shardOf(ConversationId id) {
        return store.shardOf(id);
    }

    @Override
    public CompletionStage<Void> farewell() {
        return store.farewell();
    }

    @Override
    public CompletionStage<List<HandOffLine>> openHandOffs() {
        return store.openHandOffs();
    }

    @Override
    public CompletionStage<List<HandOffLine>> closedHandOffs(int limit) {
        return store.closedHandOffs(limit);
    }

    @Override
    public CompletionStage<Optional<Conversation>> find(ConversationId id) {
        return store.find(id);
    }

    @Override
    public CompletionStage<Optional<String>> findSecretHash(ConversationId id) {
        return store.findSecretHash(id);
    }

    @Override
    public CompletionStage<List<Event>> events(ConversationId id, long after) {
        return store.events(id, after);
    }

    @Override
    public void typing(ConversationId id, String name) {
        store.typing(id, name);
    }

    @Override
    public void listen(StoreListener listener) {
        store.listen(listener);
    }

    @Override
    public int generation() {
        return store.generation();
    }

    @Override
    public boolean available() {
        return store.available();
    }

    private final class FaultyShard implements ShardStore {
        private final ShardStore shard;

        FaultyShard(ShardStore shard) {
            this.shard = shard;
        }

        @Override
        public CompletionStage<List<Receipt>> append(List<Arrival> batch) {
            return call(() -> shard.append(batch));
        }

        @Override
        public CompletionStage<Optional<Lease>> acquire() {
            return call(shard::acquire);
        }

        @Override
        public CompletionStage<Optional<Pulse>> renew(Lease lease) {
            return call(() -> shard.renew(lease));
        }

        @Override
        public CompletionStage<Void> release(Lease lease) {
            return call(() -> shard.release(lease));
        }

        @Override
        public CompletionStage<List<Entry>> read(long after, int limit) {
            return call(() -> shard.read(after, limit));
        }

        @Override
        public CompletionStage<Map<ConversationId, Loaded>> load(Collection<ConversationId> ids) {
            return call(() -> shard.load(ids));
        }

        @Override
        public CompletionStage<List<CommitResult>> commit(Lease lease, List<Commit> batch) {
            return call(() -> shard.commit(lease, batch));
        }

        @Override
        public CompletionStage<Optional<Pulse>> fireTimers(Lease lease, Instant now, int limit) {
            return call(() -> shard.fireTimers(lease, now, limit));
        }
    }
}
