package nl.coachopdebank.pipeline;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A fixed pool on which all lanes take turns, and one thread for the alarms. */
final class PooledThreads implements Threads {
    private final ExecutorService pool;
    private final ScheduledExecutorService alarms = Executors.newSingleThreadScheduledExecutor(named("couch-alarms"));

    PooledThreads(int size) {
        pool = Executors.newFixedThreadPool(size, named("couch-turns"));
    }

    @Override
    public Executor lane() {
        return new Lane(pool);
    }

    @Override
    public ScheduledExecutorService alarms() {
        return alarms;
    }

    @Override
    public Executor after(long millis) {
        return CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS);
    }

    @Override
    public void end() {
        alarms.shutdownNow();
        pool.shutdown();
    }

    private static ThreadFactory named(String name) {
        AtomicInteger number = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, name + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
