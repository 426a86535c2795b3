package nl.coachopdebank.pipeline.redis;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import nl.coachopdebank.pipeline.StoreUnavailable;

/**
 * Calls that are on their way. When a connection is lost they fail at once: a command that was being written at that
 * moment would otherwise only fail at its time-out, with everything that waits for it.
 */
final class InFlight {
    private final Set<CompletableFuture<?>> calls = ConcurrentHashMap.newKeySet();
    private final AtomicInteger generation = new AtomicInteger();

    /** Grows with each lost connection. */
    int generation() {
        return generation.get();
    }

    <T> CompletionStage<T> watch(Supplier<CompletionStage<T>> call) {
        int before = generation.get();
        CompletableFuture<T> answer = new CompletableFuture<>();
        calls.add(answer);
        call.get().whenComplete((done, failure) -> {
            calls.remove(answer);
            if (failure == null) {
                answer.complete(done);
            } else {
                answer.completeExceptionally(Answers.cause(failure));
            }
        });
        if (before != generation.get()) {
            lose(answer);
        }
        return answer;
    }

    void lost() {
        generation.incrementAndGet();
        calls.forEach(this::lose);
    }

    private void lose(CompletableFuture<?> answer) {
        calls.remove(answer);
        answer.completeExceptionally(new StoreUnavailable("The connection to Redis was lost", null));
    }
}
