package nl.coachopdebank.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.pipeline.ShardOutbox.Due;
import org.jspecify.annotations.Nullable;

/**
 * Brings a shard's messages to residents, for as long as its lease holds. Conversations do not wait for each other; within one
 * everything goes in order. Only used on its worker's lane.
 */
final class Outbox {
    private final Workshop shop;
    private final ShardOutbox store;
    private final Executor lane;
    private final Lease lease;
    private final Runnable failed;
    private final Set<ConversationId> busy = new HashSet<>();
    private @Nullable Future<?> alarm;
    private boolean looking;
    private boolean again;
    private boolean ended;

    Outbox(Workshop shop, ShardOutbox store, Executor lane, Lease lease, Runnable failed) {
        this.shop = shop;
        this.store = store;
        this.lane = lane;
        this.lease = lease;
        this.failed = failed;
    }

    /** Something may be due. */
    void wake() {
        if (ended || shop.channels().isEmpty()) {
            return;
        }
        if (looking) {
            again = true;
            return;
        }
        looking = true;
        again = false;
        cancel();
        store.due(busy.size() + shop.settings().delivery().atOnce())
                .whenCompleteAsync((due, failure) -> found(due), lane);
    }

    /** Begins nothing new. */
    void end() {
        ended = true;
        cancel();
    }

    private void found(@Nullable List<Due> all) {
        looking = false;
        if (ended) {
            return;
        }
        if (all == null) {
            failed.run();
            return;
        }
        Instant now = shop.maker().now();
        for (Due due : all) {
            if (busy.contains(due.conversation())) {
                continue;
            }
            if (due.at().isAfter(now)) {
                arm(Duration.between(now, due.at()));
                break;
            }
            if (busy.size() < shop.settings().delivery().atOnce()) {
                busy.add(due.conversation());
                new Carrier(shop, store, lane, lease, due.conversation(), this::done).start();
            }
        }
        if (again) {
            wake();
        }
    }

    private void done(ConversationId id, Carrier.End end) {
        busy.remove(id);
        if (ended) {
            return;
        }
        if (end == Carrier.End.FAILED) {
            failed.run();
        } else {
            wake();
        }
    }

    private void arm(Duration delay) {
        try {
            alarm = shop.alarms().schedule(() -> lane.execute(this::wake), delay.toMillis() + 1, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            ended = true;
        }
    }

    private void cancel() {
        if (alarm != null) {
            alarm.cancel(false);
            alarm = null;
        }
    }
}
