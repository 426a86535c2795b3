package nl.coachopdebank.pipeline;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;

/** A store that can lose the answer to a commit: its turns are stored, and nobody here is told. */
final class LostAnswer {
    private final AtomicBoolean loses = new AtomicBoolean();
    private final Store store;

    LostAnswer(Store real) {
        store = wrapped(
                Store.class,
                real,
                (method, answer) -> method.equals("shard") ? wrapped(ShardStore.class, answer, this::lose) : answer);
    }

    Store store() {
        return store;
    }

    /** The answer to the next commit gets lost. */
    void loseNext() {
        loses.set(true);
    }

    private Object lose(String method, Object answer) {
        return method.equals("commit") && loses.getAndSet(false)
                ? ((CompletionStage<?>) answer)
                        .thenCompose(done -> CompletableFuture.failedFuture(new StoreUnavailable("Lost", null)))
                : answer;
    }

    private interface Change {
        Object of(String method, Object answer);
    }

    private static <T> T wrapped(Class<T> type, Object real, Change change) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            try {
                return change.of(method.getName(), method.invoke(real, args));
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }
}
