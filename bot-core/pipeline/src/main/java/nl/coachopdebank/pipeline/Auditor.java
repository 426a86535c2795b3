package nl.coachopdebank.pipeline;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down what the doors of this server do. What shows personal data is written down first, and not shown when that fails. What
 * was done already cannot be taken back: it is kept and tried again until the store has it. Each entry is also a line of the logger
 * {@code audit}, so that a collector of logs has a copy that who keeps the store cannot touch.
 */
public final class Auditor implements AutoCloseable {
    private static final Logger AUDIT = LoggerFactory.getLogger("audit");

    /** A busy hour of a region. Above it the store has been away so long that nobody works; the lines of the log stay. */
    static final int MOST_KEPT = 10_000;

    private static final long AGAIN_AFTER_MS = 500;
    private static final long LONGEST_STOP_MS = 3_000;

    private final AuditLog log;
    private final Deque<AuditEntry> kept = new ArrayDeque<>();
    private final ScheduledExecutorService retries = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "couch-audit");
        thread.setDaemon(true);
        return thread;
    });
    private final Counter stored;
    private final Counter late;
    private final Counter refused;
    private final Counter dropped;
    /** An attempt for the oldest kept entry is under way. */
    private boolean busy;

    public Auditor(AuditLog log, MeterRegistry registry) {
        this.log = log;
        stored = registry.counter("couch.audit.noted", "result", "stored");
        late = registry.counter("couch.audit.noted", "result", "kept");
        refused = registry.counter("couch.audit.noted", "result", "refused");
        dropped = registry.counter("couch.audit.noted", "result", "dropped");
        Gauge.builder("couch.audit.waiting", this, Auditor::waiting).register(registry);
        retries.scheduleWithFixedDelay(this::tryOldest, AGAIN_AFTER_MS, AGAIN_AFTER_MS, TimeUnit.MILLISECONDS);
    }

    /** Before something is shown: completes when it is stored, fails with {@link StoreUnavailable} when nothing may be shown. */
    public CompletionStage<Void> showing(AuditEntry entry) {
        return log.note(entry).whenComplete((nothing, failure) -> {
            (failure == null ? stored : refused).increment();
            if (failure == null) {
                line(entry);
            }
        });
    }

    /** After something was done: never fails. Completes when it is stored, or kept until it can be. */
    public CompletionStage<Void> done(AuditEntry entry) {
        line(entry);
        return log.note(entry).handle((nothing, failure) -> {
            if (failure == null) {
                stored.increment();
            } else {
                keep(entry);
            }
            return null;
        });
    }

    public CompletionStage<AuditLog.Page> read(AuditQuery query) {
        return log.read(query);
    }

    private void keep(AuditEntry entry) {
        late.increment();
        AuditEntry last;
        synchronized (this) {
            kept.addLast(entry);
            last = kept.size() > MOST_KEPT ? kept.removeFirst() : null;
        }
        if (last != null) {
            lost(last);
        }
    }

    private void tryOldest() {
        AuditEntry oldest;
        synchronized (this) {
            oldest = kept.peekFirst();
            if (busy || oldest == null) {
                return;
            }
            busy = true;
        }
        log.noteAgain(oldest).whenComplete((nothing, failure) -> tried(oldest, failure == null));
    }

    private void tried(AuditEntry oldest, boolean isStored) {
        synchronized (this) {
            busy = false;
            if (isStored) {
                kept.remove(oldest);
            }
            notifyAll();
        }
        if (isStored) {
            stored.increment();
            retries.execute(this::tryOldest);
        }
    }

    private synchronized int waiting() {
        return kept.size();
    }

    /** Waits a moment for what is kept; what the store does not take then has only its line in the log. */
    @Override
    public void close() {
        tryOldest();
        List<AuditEntry> left = leftAfter(System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LONGEST_STOP_MS));
        retries.shutdownNow();
        left.forEach(this::lost);
    }

    private synchronized List<AuditEntry> leftAfter(long end) {
        try {
            while (!kept.isEmpty() && System.nanoTime() < end) {
                wait(AGAIN_AFTER_MS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return List.copyOf(kept);
    }

    private void lost(AuditEntry entry) {
        dropped.increment();
        AUDIT.warn("not in the store: {}", text(entry));
    }

    private static void line(AuditEntry entry) {
        AUDIT.info("{}", text(entry));
    }

    private static String text(AuditEntry entry) {
        return "at=%s actor=%s action=%s object=%s result=%s origin=%s"
                .formatted(
                        entry.at(),
                        entry.actor(),
                        entry.action().wireName(),
                        entry.object(),
                        entry.result(),
                        entry.origin());
    }
}
