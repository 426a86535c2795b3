package nl.coachopdebank.pipeline;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import nl.coachopdebank.conversation.Conversation;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.conversation.Event;
import nl.coachopdebank.conversation.Outcome;

/** A store every call of which goes through one method, where something may happen to it. */
abstract class InterceptedStore implements Store {
    private final Store store;

    InterceptedStore(Store store) {
        this.store = store;
    }

    /** Makes the call, or not.
     *
     * @param what the method's name and what it is about, for who reads a trace
     */
    abstract <T> CompletionStage<T> call(String what, Supplier<CompletionStage<T>> call);

    @Override
    public ShardStore shard(int number) {
        return new InterceptedShard(number, store.shard(number));
    }

    @Override
    public CompletionStage<Integer> heartbeat() {
        return call("heartbeat", store::heartbeat);
    }

    @Override
    public CompletionStage<Void> farewell() {
        return call("farewell", store::farewell);
    }

    @Override
    public CompletionStage<Page> page(ConversationId id, long after) {
        return call("page", () -> store.page(id, after));
    }

    @Override
    public CompletionStage<List<Event>> events(ConversationId id, long after) {
        return call("events", () -> store.events(id, after));
    }

    @Override
    public CompletionStage<Optional<Outcome>> outcome(ConversationId id, String inputId) {
        return call("outcome", () -> store.outcome(id, inputId));
    }

    @Override
    public CompletionStage<List<HandOffLine>> openHandOffs() {
        return call("open hand-offs", store::openHandOffs);
    }

    @Override
    public CompletionStage<List<HandOffLine>> closedHandOffs(int limit) {
        return call("closed hand-offs", () -> store.closedHandOffs(limit));
    }

    @Override
    public CompletionStage<List<HandOffLine>> handOffsEndedSince(Instant from) {
        return call("ended hand-offs", () -> store.handOffsEndedSince(from));
    }

    @Override
    public CompletionStage<Optional<Conversation>> find(ConversationId id) {
        return call("find", () -> store.find(id));
    }

    @Override
    public CompletionStage<Optional<String>> findSecretHash(ConversationId id) {
        return call("secret", () -> store.findSecretHash(id));
    }

    @Override
    public CompletionStage<DeliveryRecord> deliveries(ConversationId id) {
        return call("deliveries", () -> store.deliveries(id));
    }

    @Override
    public CompletionStage<List<Undelivered>> undelivered(int limit) {
        return call("undelivered", () -> store.undelivered(limit));
    }

    @Override
    public CompletionStage<Boolean> resend(ConversationId id, long first) {
        return call("resend", () -> store.resend(id, first));
    }

    @Override
    public CompletionStage<Boolean> explain(PartId part, int code) {
        return call("explain", () -> store.explain(part, code));
    }

    @Override
    public CompletionStage<Boolean> report(PartId part, DeliveryState state, Instant at, int code, boolean waits) {
        return call("report", () -> store.report(part, state, at, code, waits));
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
    public void typing(ConversationId id, String name) {
        store.typing(id, name);
    }

    @Override
    public void looking(String handOff, Onlooker coach) {
        store.looking(handOff, coach);
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

    private final class InterceptedShard implements ShardStore {
        private final int number;
        private final ShardStore shard;

        InterceptedShard(int number, ShardStore shard) {
            this.number = number;
            this.shard = shard;
        }

        private String named(String what) {
            return what + " of shard " + number;
        }

        @Override
        public CompletionStage<List<Receipt>> append(List<Arrival> batch) {
            List<String> ids = batch.stream().map(one -> one.input().id()).toList();
            return call(named("append " + ids), () -> shard.append(batch));
        }

        @Override
        public CompletionStage<Optional<Lease>> acquire() {
            return call(named("acquire"), shard::acquire);
        }

        @Override
        public CompletionStage<Optional<Pulse>> renew(Lease lease) {
            return call(named("renew " + lease.token()), () -> shard.renew(lease));
        }

        @Override
        public CompletionStage<Void> release(Lease lease) {
            return call(named("release " + lease.token()), () -> shard.release(lease));
        }

        @Override
        public CompletionStage<List<Entry>> read(long after, int limit) {
            return call(named("read after " + after), () -> shard.read(after, limit));
        }

        @Override
        public CompletionStage<Map<ConversationId, Loaded>> load(Collection<ConversationId> ids) {
            return call(named("load"), () -> shard.load(ids));
        }

        @Override
        public ShardOutbox outbox() {
            ShardOutbox outbox = shard.outbox();
            return new ShardOutbox() {
                @Override
                public CompletionStage<List<Due>> due(int limit) {
                    return call(named("due"), () -> outbox.due(limit));
                }

                @Override
                public CompletionStage<Outgoing> outgoing(ConversationId id) {
                    return call(named("outgoing"), () -> outbox.outgoing(id));
                }

                @Override
                public CompletionStage<Noted> note(Lease lease, Note note) {
                    return call(named("note of " + note.shipment()), () -> outbox.note(lease, note));
                }
            };
        }

        @Override
        public CompletionStage<List<CommitResult>> commit(Lease lease, List<Commit> batch) {
            List<Long> numbers = batch.stream().map(one -> one.entry().number()).toList();
            return call(named("commit " + numbers + " by " + lease.token()), () -> shard.commit(lease, batch));
        }

        @Override
        public CompletionStage<Optional<Pulse>> fireTimers(Lease lease, Instant now, int limit) {
            return call(named("fire timers by " + lease.token()), () -> shard.fireTimers(lease, now, limit));
        }
    }
}
