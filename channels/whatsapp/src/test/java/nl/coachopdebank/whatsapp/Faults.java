package nl.coachopdebank.whatsapp;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import nl.coachopdebank.pipeline.StoreUnavailable;

/** Lets one call to the store fail, before or after its effect, as a crash at that moment would. */
final class Faults {
    private final AtomicInteger calls = new AtomicInteger();
    private int failing = -1;
    private boolean after;

    /** The call of this number, counted from 0, fails; those after it too, as when the process is gone. */
    void from(int call, boolean afterItsEffect) {
        calls.set(0);
        failing = call;
        after = afterItsEffect;
    }

    void none() {
        failing = -1;
    }

    /** The same port, of which calls may fail. */
    <T> T on(Class<T> port, T real) {
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (proxy, method, args) -> {
            int call = calls.getAndIncrement();
            boolean fails = failing >= 0 && call >= failing;
            if (fails && !(after && call == failing)) {
                return lost();
            }
            try {
                CompletionStage<?> answer = (CompletionStage<?>) method.invoke(real, args);
                return fails ? answer.thenCompose(done -> lost()) : answer;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }

    private static CompletionStage<Object> lost() {
        return CompletableFuture.failedFuture(new StoreUnavailable("lost", null));
    }
}
