package nl.coachopdebank.pipeline.redis;

import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.coachopdebank.pipeline.StoreUnavailable;

/** Waits for an answer: at start, and for releases. Never on the way of a message. */
final class Blocking {
    private Blocking() {}

    static <T> T get(CompletionStage<T> answer, Duration limit) {
        try {
            return answer.toCompletableFuture().get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new StoreUnavailable("Redis does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailable("Interrupted while waiting for Redis", e);
        }
    }
}
