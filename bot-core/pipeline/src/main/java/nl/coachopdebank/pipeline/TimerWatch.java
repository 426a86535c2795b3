package nl.coachopdebank.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import nl.coachopdebank.conversation.TimerChange;
import org.jspecify.annotations.Nullable;

/**
 * Has a shard's timers fire when they are due. The due times live in the store; here is only known which one is next.
 * Only used on its worker's lane.
 */
final class TimerWatch {
    /** Timers moved by one call, so that many at once do not hold up the store. */
    private static final int AT_ONCE = 100;

    private final Workshop shop;
    private final ShardStore store;
    private final Executor lane;
    private final Lease lease;
    private final Consumer<Pulse> fired;
    private final Runnable failed;
    private @Nullable Instant next;
    private @Nullable Future<?> alarm;
    private boolean firing;
    private boolean ended;

    TimerWatch(Workshop shop, ShardStore store, Executor lane, Lease lease, Consumer<Pulse> fired, Runnable failed) {
        this.shop = shop;
        this.store = store;
        this.lane = lane;
        this.lease = lease;
        this.fired = fired;
        this.failed = failed;
    }

    /** The store says when the next timer is due. */
    void next(@Nullable Instant due) {
        if (due != null) {
            next = due;
            arm();
        }
    }

    /** Timers were just stored. */
    void changed(List<TimerChange> changes) {
        for (TimerChange change : changes) {
            Instant due = change.due();
            if (due != null && (next == null || due.isBefore(next))) {
                next(due);
            }
        }
    }

    void end() {
        ended = true;
        cancel();
    }

    private void cancel() {
        if (alarm != null) {
            alarm.cancel(false);
            alarm = null;
        }
    }

    private void arm() {
        cancel();
        Instant due = next;
        if (ended || firing || due == null) {
            return;
        }
        long delay = Duration.between(shop.maker().now(), due).toMillis();
        if (delay <= 0) {
            fire();
            return;
        }
        try {
            alarm = shop.alarms().schedule(() -> lane.execute(this::arm), delay, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            ended = true;
        }
    }

    private void fire() {
        firing = true;
        next = null;
        store.fireTimers(lease, shop.maker().now(), AT_ONCE)
                .whenCompleteAsync((pulse, failure) -> arrived(pulse), lane);
    }

    private void arrived(@Nullable Optional<Pulse> pulse) {
        firing = false;
        if (ended) {
            return;
        }
        if (pulse == null || pulse.isEmpty()) {
            failed.run();
        } else {
            arm();
            fired.accept(pulse.get());
        }
    }
}
