package nl.coachopdebank.pipeline;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs tasks one after the other, in order, on a shared pool. What only runs here needs no lock. */
final class Lane implements Executor {
    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);

    /** Tasks in a row before another lane gets its turn. */
    private static final int STRETCH = 64;

    private final Executor pool;
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();

    Lane(Executor pool) {
        this.pool = pool;
    }

    @Override
    public void execute(Runnable task) {
        tasks.add(task);
        if (waiting.getAndIncrement() == 0) {
            start();
        }
    }

    private void start() {
        try {
            pool.execute(this::run);
        } catch (RejectedExecutionException e) {
            LOG.debug("A lane ends with its pool", e);
        }
    }

    private void run() {
        for (int done = 0; done < STRETCH; done++) {
            runOne();
            if (waiting.decrementAndGet() == 0) {
                return;
            }
        }
        start();
    }

    private void runOne() {
        Runnable task = tasks.poll();
        try {
            if (task != null) {
                task.run();
            }
        } catch (RuntimeException | Error e) {
            LOG.error("A task of a lane failed", e);
        }
    }
}
