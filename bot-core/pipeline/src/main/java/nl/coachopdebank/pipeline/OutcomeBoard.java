package nl.coachopdebank.pipeline;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.conversation.Outcome;

/** Who waits for an outcome in this process. It comes from memory, or is read when something may have happened. */
final class OutcomeBoard implements Outcomes {
    private final Store store;
    private final Threads threads;
    private final Map<ConversationId, List<Wait>> waits = new ConcurrentHashMap<>();

    OutcomeBoard(Store store, Threads threads) {
        this.store = store;
        this.threads = threads;
    }

    private record Wait(String inputId, CompletableFuture<Outcome> answer) {}

    @Override
    public CompletionStage<Outcome> await(ConversationId id, String inputId, Duration limit) {
        Wait wait = new Wait(WellFormed.text(inputId), new CompletableFuture<>());
        waits.compute(id, (key, old) -> {
            List<Wait> list = old == null ? new CopyOnWriteArrayList<>() : old;
            list.add(wait);
            return list;
        });
        wait.answer().whenComplete((done, failure) -> remove(id, wait));
        threads.after(limit.toMillis()).execute(() -> wait.answer().completeExceptionally(new TimeoutException()));
        look(id, wait);
        return wait.answer();
    }

    boolean isEmpty() {
        return waits.isEmpty();
    }

    /** A turn of this process was stored. */
    void stored(ConversationId id, String inputId, Outcome outcome) {
        List<Wait> list = waits.get(id);
        if (list != null) {
            list.stream()
                    .filter(wait -> wait.inputId().equals(inputId))
                    .forEach(wait -> wait.answer().complete(outcome));
        }
    }

    /** A turn may have been stored by another process. */
    void look(ConversationId id) {
        List<Wait> list = waits.get(id);
        if (list != null) {
            list.forEach(wait -> look(id, wait));
        }
    }

    /** Notices were lost. */
    void lookAll() {
        waits.keySet().forEach(this::look);
    }

    private void look(ConversationId id, Wait wait) {
        store.outcome(id, wait.inputId()).thenAccept(found -> found.ifPresent(wait.answer()::complete));
    }

    private void remove(ConversationId id, Wait wait) {
        waits.computeIfPresent(id, (key, list) -> {
            list.remove(wait);
            return list.isEmpty() ? null : list;
        });
    }
}
