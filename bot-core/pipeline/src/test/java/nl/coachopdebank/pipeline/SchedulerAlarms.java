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
        if (ended) {
            throw new RejectedExecutionException("The alarms have ended");
        }
        Due<V> due = new Due<>(task);
        due.alarm = scheduler.after(unit.toMillis(delay), () -> {
            if (!ended) {
                lane.execute("alarm", due);
            }
        });
        return due;
    }

    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(Runnable task, long first, long every, TimeUnit unit) {
        return schedule(() -> again(task, every, unit), first, unit);
    }

    private void again(Runnable task, long every, TimeUnit unit) {
        task.run();
        if (!ended) {
            schedule(() -> again(task, every, unit), every, unit);
        }
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable task, long first, long pause, TimeUnit unit) {
        throw new UnsupportedOperationException();
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

    private final class Due<V> extends FutureTask<V> implements ScheduledFuture<V> {
        private Scheduler.Alarm alarm;

        Due(Callable<V> task) {
            super(task);
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
}
