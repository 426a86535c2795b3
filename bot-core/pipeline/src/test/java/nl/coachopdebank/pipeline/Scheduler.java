package nl.coachopdebank.pipeline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * Runs everything of a run on one thread. Whatever is to be done waits in a {@link SchedulerLane}; chance picks the lane
 * whose first task comes next, and when time jumps to the next alarm. The same seed makes the same choices.
 */
final class Scheduler {
    /** Steps that are kept for who must understand a failure. */
    private static final int KEPT = Integer.getInteger("couch.random.trace", 60);

    /** One step in so many lets time jump although there is something to do. */
    private static final int JUMP_ODDS = 24;

    private static final int LONGEST_STEP_NS = 300_000;

    private final Random random;
    private final List<SchedulerLane> ready = new ArrayList<>();
    private final PriorityQueue<Alarm> alarms =
            new PriorityQueue<>(Comparator.comparingLong(Alarm::due).thenComparingLong(Alarm::number));
    private final Deque<Step> trace = new ArrayDeque<>();
    private long nanos;
    private long steps;
    private long numbers;
    private long fingerprint = 17;

    Scheduler(Random random) {
        this.random = random;
    }

    private record Step(long number, long nanos, String lane, String what) {
        @Override
        public String toString() {
            return String.format("%6d  %8.1f ms  %-18s %s", number, nanos / 1e6, lane, what);
        }
    }

    /** Something that happens at its time. */
    record Alarm(long due, long number, Runnable action) {}

    long nanos() {
        return nanos;
    }

    long steps() {
        return steps;
    }

    SchedulerLane lane(String name) {
        return new SchedulerLane(this, name);
    }

    /** Has something done at a time from now; the action only hands tasks to lanes. */
    Alarm after(long millis, Runnable action) {
        return at(nanos + TimeUnit.MILLISECONDS.toNanos(millis), action);
    }

    /** The same at a time; at once when it has passed. */
    Alarm at(long due, Runnable action) {
        Alarm alarm = new Alarm(due, numbers++, action);
        alarms.add(alarm);
        return alarm;
    }

    void cancel(Alarm alarm) {
        alarms.remove(alarm);
    }

    /** The lane has something to do from now on, or nothing any more. */
    void changed(SchedulerLane lane, boolean isReady) {
        if (isReady) {
            ready.add(lane);
        } else {
            ready.remove(lane);
        }
    }

    /** True when nothing is left but to wait. */
    boolean isWaiting() {
        return ready.isEmpty();
    }

    /** Does the next thing. */
    void step() {
        steps++;
        nanos += random.nextInt(LONGEST_STEP_NS);
        Alarm next = alarms.peek();
        if (next != null && (ready.isEmpty() || random.nextInt(JUMP_ODDS) == 0)) {
            nanos = Math.max(nanos, next.due());
        }
        while (!alarms.isEmpty() && alarms.peek().due() <= nanos) {
            alarms.remove().action().run();
        }
        if (!ready.isEmpty()) {
            ready.get(random.nextInt(ready.size())).runNext();
        }
    }

    /** Notes what happens. */
    void note(String lane, String what) {
        if (trace.size() == KEPT) {
            trace.removeFirst();
        }
        trace.addLast(new Step(steps, nanos, lane, what));
        fingerprint = ((fingerprint * 31 + lane.hashCode()) * 31 + what.hashCode()) * 31 + nanos;
    }

    /** The last steps, one a line. */
    String trace() {
        StringBuilder lines = new StringBuilder();
        trace.forEach(step -> lines.append(step).append('\n'));
        return lines.toString();
    }

    /** Differs, most likely, when anything went differently. */
    long fingerprint() {
        return fingerprint;
    }
}
