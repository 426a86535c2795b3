package nl.coachopdebank.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.conversation.ConversationInput;
import org.jspecify.annotations.Nullable;

/**
 * Appends in groups: while one call for a shard is on its way the next inputs gather, and go together. What was stored is
 * offered to this process's own worker, which then need not read it back.
 */
final class BatchingInbox implements Inbox {
    private final Store store;
    private final int batch;
    private final PipelineMeters meters;
    private final BiConsumer<Integer, List<Entry>> stored;
    private final List<Gate> gates = new ArrayList<>();

    BatchingInbox(Store store, int batch, PipelineMeters meters, BiConsumer<Integer, List<Entry>> stored) {
        this.store = store;
        this.batch = batch;
        this.meters = meters;
        this.stored = stored;
        for (int shard = 0; shard < store.shardCount(); shard++) {
            gates.add(new Gate(shard));
        }
    }

    @Override
    public CompletionStage<Appended> append(ConversationId id, ConversationInput input) {
        return gates.get(store.shardOf(id)).append(new Arrival(id, WellFormed.input(input)));
    }

    private record Waiting(Arrival arrival, CompletableFuture<Appended> answer) {}

    /** The way into one shard. Whoever finds it idle sends; whoever's call ends sends what gathered. */
    private final class Gate {
        private final int shard;
        private final Queue<Waiting> queue = new ConcurrentLinkedQueue<>();
        private final AtomicInteger waiting = new AtomicInteger();

        Gate(int shard) {
            this.shard = shard;
        }

        CompletionStage<Appended> append(Arrival arrival) {
            Waiting next = new Waiting(arrival, new CompletableFuture<>());
            queue.add(next);
            if (waiting.getAndIncrement() == 0) {
                send();
            }
            return next.answer();
        }

        private void send() {
            List<Waiting> group = new ArrayList<>();
            for (Waiting next = queue.poll(); next != null; next = group.size() < batch ? queue.poll() : null) {
                group.add(next);
            }
            List<Arrival> arrivals = group.stream().map(Waiting::arrival).toList();
            call(arrivals).whenComplete((receipts, failure) -> {
                answer(group, receipts, failure);
                if (waiting.addAndGet(-group.size()) > 0) {
                    send();
                }
            });
        }

        private CompletionStage<List<Receipt>> call(List<Arrival> arrivals) {
            try {
                return store.shard(shard).append(arrivals);
            } catch (RuntimeException e) {
                return CompletableFuture.failedFuture(e);
            }
        }

        private void answer(List<Waiting> group, @Nullable List<Receipt> receipts, @Nullable Throwable failure) {
            if (receipts == null) {
                Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
                StoreUnavailable unavailable =
                        cause instanceof StoreUnavailable known ? known : new StoreUnavailable("No answer", cause);
                group.forEach(one -> one.answer().completeExceptionally(unavailable));
                return;
            }
            offer(group, receipts);
            for (int i = 0; i < group.size(); i++) {
                meters.appended(receipts.get(i).appended());
                group.get(i).answer().complete(receipts.get(i).appended());
            }
        }

        private void offer(List<Waiting> group, List<Receipt> receipts) {
            List<Entry> entries = new ArrayList<>(group.size());
            for (int i = 0; i < group.size(); i++) {
                if (receipts.get(i).appended() == Appended.STORED) {
                    Arrival arrival = group.get(i).arrival();
                    entries.add(new Entry(receipts.get(i).number(), arrival.conversation(), arrival.input(), null));
                }
            }
            if (!entries.isEmpty()) {
                stored.accept(shard, entries);
            }
        }
    }
}
