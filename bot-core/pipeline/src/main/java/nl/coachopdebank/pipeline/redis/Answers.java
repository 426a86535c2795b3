package nl.coachopdebank.pipeline.redis;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import nl.coachopdebank.pipeline.StoreUnavailable;

/** Turns every failure of a command, thrown or answered, into {@link StoreUnavailable}. */
final class Answers {
    private Answers() {}

    static <T> CompletionStage<T> of(Supplier<CompletionStage<T>> command) {
        try {
            return command.get().exceptionallyCompose(failure -> CompletableFuture.failedFuture(unavailable(failure)));
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(unavailable(e));
        }
    }

    static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    private static StoreUnavailable unavailable(Throwable failure) {
        Throwable cause = cause(failure);
        return cause instanceof StoreUnavailable known
                ? known
                : new StoreUnavailable("Redis: " + cause.getClass().getSimpleName(), cause);
    }
}
