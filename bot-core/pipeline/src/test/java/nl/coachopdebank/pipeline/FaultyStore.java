package nl.coachopdebank.pipeline;

import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * A store whose calls go wrong by chance: before they have their effect, after it, or they come late. It can also stand
 * still for a while, as a server does in a long pause, and then everything it was about to do comes late.
 */
final class FaultyStore extends InterceptedStore {
    private final Random random;
    private volatile int percent;
    private volatile long frozenUntil = System.nanoTime();

    FaultyStore(Store store, long seed) {
        super(store);
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

    @Override
    <T> CompletionStage<T> call(String what, Supplier<CompletionStage<T>> call) {
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
}
