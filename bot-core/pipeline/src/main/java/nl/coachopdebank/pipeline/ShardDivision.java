package nl.coachopdebank.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Divides the shards fairly: with n servers alive each has at most the n-th part, rounded up. Every tick renews what this
 * process has, gives back what is too much and takes what is free.
 */
final class ShardDivision {
    private static final Logger LOG = LoggerFactory.getLogger(ShardDivision.class);

    private final Store store;
    private final List<ShardOwner> owners;
    private final AtomicBoolean ticking = new AtomicBoolean();
    private volatile boolean sound;
    private volatile boolean ended;

    ShardDivision(Store store, List<ShardOwner> owners) {
        this.store = store;
        this.owners = owners;
    }

    /** True when the last tick went well. */
    boolean isSound() {
        return sound && !ended;
    }

    long owned() {
        return owners.stream().filter(ShardOwner::isOwner).count();
    }

    /** One round; returns at once. A round that is still under way is not joined by another. */
    void tick() {
        if (ended || !ticking.compareAndSet(false, true)) {
            return;
        }
        beat().thenCompose(this::divide).whenComplete((done, failure) -> {
            sound = failure == null;
            ticking.set(false);
            if (failure != null) {
                LOG.warn("The store does not answer: {}", failure.getClass().getSimpleName());
            }
        });
    }

    /** No more rounds. */
    void end() {
        ended = true;
        sound = false;
    }

    private CompletionStage<Integer> beat() {
        try {
            return store.heartbeat();
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private CompletionStage<Void> divide(int servers) {
        owners.forEach(ShardOwner::renew);
        int share = (owners.size() + servers - 1) / Math.max(1, servers);
        List<ShardOwner> mine = owners.stream().filter(ShardOwner::isOwner).toList();
        if (mine.size() > share) {
            return giveBack(mine.subList(share, mine.size()));
        }
        List<ShardOwner> others = new ArrayList<>(owners);
        others.removeAll(mine);
        return takeNext(others, 0, share - mine.size());
    }

    private CompletionStage<Void> giveBack(List<ShardOwner> surplus) {
        LOG.info("Giving back {} shards", surplus.size());
        CompletableFuture<?>[] all = surplus.stream().map(ShardOwner::release).toArray(CompletableFuture[]::new);
        return CompletableFuture.allOf(all);
    }

    private CompletionStage<Void> takeNext(List<ShardOwner> candidates, int index, int wanted) {
        if (ended || wanted <= 0 || index >= candidates.size()) {
            return CompletableFuture.completedFuture(null);
        }
        return candidates
                .get(index)
                .acquire()
                .thenCompose(taken -> takeNext(candidates, index + 1, taken ? wanted - 1 : wanted));
    }
}
