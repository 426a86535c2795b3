package nl.coachopdebank.pipeline;

import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.Delayed;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongUnaryOperator;

/** The alarms of one server, in the scheduler's time. */
final class SchedulerAlarms extends AbstractExecutorService implements ScheduledExecutorService {
    private final Scheduler scheduler;
    private final SchedulerLane lane;
    private boolean ended;

    SchedulerAlarms(Scheduler scheduler, SchedulerLane lane) {
        this.scheduler = scheduler;
        this.lane = lane;
    }

    @Override
    public void execute(Runnable task) {
        schedule(task, 0, TimeUnit.MILLISECONDS);
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
        return schedule(Executors.callable(task), delay, unit);
    }

    @Override
    public <V> ScheduledFuture<V> schedule(Callable<V> task, long delay, TimeUnit unit) {
        return begin(new Due<>(task), delay, unit);
    }

    /** Behind its times it runs at once, until it has run as often as it should have. */
    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(Runnable task, long first, long every, TimeUnit unit) {
        return begin(new Repeated(task, due -> due + unit.toNanos(every)), first, unit);
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable task, long first, long pause, TimeUnit unit) {
        return begin(new Repeated(task, due -> scheduler.nanos() + unit.toNanos(pause)), first, unit);
    }

    private <V> Due<V> begin(Due<V> due, long delay, TimeUnit unit) {
        if (ended) {
            throw new RejectedExecutionException("The alarms have ended");
        }
        due.setFor(scheduler.nanos() + unit.toNanos(delay));
        return due;
    }

    @Override
    public void shutdown() {
        shutdownNow();
    }

    @Override
    public List<Runnable> shutdownNow() {
        ended = true;
        lane.close();
        return List.of();
    }

    @Override
    public boolean isShutdown() {
        return ended;
    }

    @Override
    public boolean isTerminated() {
        return ended;
    }

    @Override
    public boolean awaitTermination(long limit, TimeUnit unit) {
        return ended;
    }

    private class Due<V> extends FutureTask<V> implements ScheduledFuture<V> {
        private Scheduler.Alarm alarm;

        Due(Callable<V> task) {
            super(task);
        }

        final void setFor(long nanos) {
            alarm = scheduler.at(nanos, () -> {
                if (!ended) {
                    lane.execute("alarm", this);
                }
            });
        }

        final long due() {
            return alarm.due();
        }

        @Override
        protected void done() {
            if (isCancelled()) {
                scheduler.cancel(alarm);
            }
        }

        @Override
        protected void setException(Throwable failure) {
            throw new AssertionError("An alarm failed", failure);
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(alarm.due() - scheduler.nanos(), TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
        }
    }

    private final class Repeated extends Due<Object> {
        private final LongUnaryOperator next;

        /** @param next when it is due again, by when it was due */
        Repeated(Runnable task, LongUnaryOperator next) {
            super(Executors.callable(task));
            this.next = next;
        }

        @Override
        public void run() {
            if (runAndReset() && !ended) {
                setFor(next.applyAsLong(due()));
            }
        }
    }
}
