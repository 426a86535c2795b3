package nl.coachopdebank.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import nl.coachopdebank.conversation.ConversationId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** This process's part in one shard: has its lease or not, and a worker while it has. Thread-safe. */
final class ShardOwner {
    private static final Logger LOG = LoggerFactory.getLogger(ShardOwner.class);

    /** Pause before a worker that stopped is followed by another; doubles while no turn gets stored. */
    private static final long FIRST_PAUSE_MS = 5;

    private static final long LONGEST_PAUSE_MS = 1_000;

    private final int number;
    private final Store store;
    private final ShardStore shard;
    private final Workshop shop;
    private final Executor lane;
    private volatile @Nullable Tenure tenure;
    private boolean abandoned;
    private long pause = FIRST_PAUSE_MS;

    ShardOwner(int number, Store store, Workshop shop, Executor lane) {
        this.number = number;
        this.store = store;
        this.shard = store.shard(number);
        this.shop = shop;
        this.lane = lane;
    }

    /** A lease with the worker that uses it, and the store's generation in which it was taken. */
    private record Tenure(Lease lease, TurnWorker worker, int generation) {}

    int number() {
        return number;
    }

    boolean isOwner() {
        return tenure != null;
    }

    boolean isIdle() {
        Tenure now = tenure;
        return now == null || now.worker().isIdle();
    }

    /** Takes the shard if it is free; completes with whether this process has it then. Never fails. */
    CompletableFuture<Boolean> acquire() {
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        lane.execute(() -> {
            if (abandoned || tenure != null) {
                done.complete(tenure != null);
                return;
            }
            int generation = store.generation();
            shard.acquire().whenCompleteAsync((lease, failure) -> done.complete(acquired(lease, generation)), lane);
        });
        return done;
    }

    private boolean acquired(@Nullable Optional<Lease> lease, int generation) {
        if (lease == null) {
            return false;
        }
        if (lease.isEmpty() || abandoned || tenure != null) {
            return tenure != null;
        }
        TurnWorker worker = new TurnWorker(shop, shard, lane, lease.get(), new Supervision());
        tenure = new Tenure(lease.get(), worker, generation);
        LOG.debug("Shard {} taken", number);
        return true;
    }

    private void startAnew() {
        tenure = null;
        shop.meters().restarted();
        if (abandoned) {
            return;
        }
        later(pause, this::acquire);
        pause = Math.min(LONGEST_PAUSE_MS, pause * 2);
    }

    private void later(long millis, Runnable task) {
        try {
            shop.alarms().schedule(task, millis, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("Shard {} is left alone: the pipeline stops", number);
        }
    }

    /** Keeps the lease; a lease that was lost ends the work on it. */
    void renew() {
        lane.execute(() -> {
            Tenure now = current();
            if (now != null) {
                shard.renew(now.lease()).whenCompleteAsync((pulse, failure) -> renewed(now, pulse), lane);
            }
        });
    }

    private void renewed(Tenure of, @Nullable Optional<Pulse> pulse) {
        if (pulse == null || tenure != of) {
            return;
        }
        if (pulse.isPresent()) {
            of.worker().pulse(pulse.get());
        } else {
            LOG.warn("Shard {} was lost", number);
            restart(of);
        }
    }

    /** Entries that this process appended; the first's number follows on the last that the store had. */
    void offer(List<Entry> entries) {
        if (isOwner()) {
            lane.execute(() -> {
                Tenure now = current();
                if (now != null) {
                    now.worker().offer(entries);
                }
            });
        }
    }

    /** Another process appended something. */
    void wake() {
        if (isOwner()) {
            lane.execute(() -> {
                Tenure now = current();
                if (now != null) {
                    now.worker().wake();
                }
            });
        }
    }

    /** The store was away and is back. */
    void reconnected() {
        lane.execute(this::current);
    }

    /** Gives the shard back after the commit that is on its way; completes when that is done, never fails. */
    CompletableFuture<Void> release() {
        CompletableFuture<Void> done = new CompletableFuture<>();
        lane.execute(() -> {
            Tenure now = tenure;
            if (now == null) {
                done.complete(null);
                return;
            }
            tenure = null;
            now.worker()
                    .end()
                    .thenCompose(nothing -> shard.release(now.lease()))
                    .whenComplete((nothing, failure) -> done.complete(null));
        });
        return done;
    }

    /** Stops at once and for good, without giving anything back. */
    void abandon() {
        lane.execute(() -> {
            abandoned = true;
            Tenure now = tenure;
            tenure = null;
            if (now != null) {
                now.worker().end();
            }
        });
    }

    /** The tenure, unless the connection was lost since: then its knowledge is worthless and it starts anew. */
    private @Nullable Tenure current() {
        Tenure now = tenure;
        if (now != null && now.generation() != store.generation()) {
            restart(now);
            return null;
        }
        return now;
    }

    private void restart(Tenure old) {
        old.worker().end();
        startAnew();
    }

    private final class Supervision implements TurnWorker.Supervisor {
        @Override
        public void stopped() {
            startAnew();
        }

        @Override
        public void advanced() {
            pause = FIRST_PAUSE_MS;
        }

        /** A late commit may still land until its lease has ended: readers are woken now, and again when none can. */
        @Override
        public void doubts(List<ConversationId> conversations) {
            Runnable told = () -> conversations.forEach(shop.listener()::uncertain);
            told.run();
            later(shop.settings().leases().ttl().toMillis(), told);
        }
    }
}
