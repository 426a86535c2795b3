package nl.coachopdebank.bench;

import io.netty.channel.EventLoop;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Residents speak on a schedule, the one who has waited longest first. A slow server does not slow the schedule down:
 * when nobody is free to speak, the moment is kept and its latency runs.
 */
final class SteadyPace implements Pace {

    private final EventLoop thread;
    private final Tally tally;
    private final Deque<Resident> free = new ArrayDeque<>();
    private OpenLoopSchedule schedule = new OpenLoopSchedule(0, 1, 0);
    private boolean armed;

    SteadyPace(EventLoop thread, Tally tally) {
        this.thread = thread;
        this.tally = tally;
    }

    void start(OpenLoopSchedule moments) {
        schedule = moments;
        pump();
    }

    @Override
    public void ready(Resident resident) {
        free.add(resident);
        if (!schedule.isOver() && !armed) {
            pump();
        }
    }

    private void pump() {
        long now = System.nanoTime();
        while (schedule.isDue(now)) {
            Resident speaker = nextFree();
            if (speaker == null) {
                return;
            }
            long due = schedule.take();
            tally.sent(due, now);
            speaker.speak(due, now);
            now = System.nanoTime();
        }
        arm(now);
    }

    /** Whoever lost the connection while waiting to speak is passed over. */
    private @Nullable Resident nextFree() {
        Resident next = free.poll();
        while (next != null && next.mood() != Resident.Mood.READY) {
            next = free.poll();
        }
        return next;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the loop outlives the schedule
    private void arm(long now) {
        if (!schedule.isOver() && !armed) {
            armed = true;
            thread.schedule(this::wake, Math.max(0, schedule.next() - now), TimeUnit.NANOSECONDS);
        }
    }

    private void wake() {
        armed = false;
        pump();
    }

    /** Whether a moment has come for which nobody was free. */
    boolean isBehind(long now) {
        return schedule.isDue(now);
    }

    /** Ends the schedule; moments that nobody had time for are counted as such. */
    void giveUp(long now) {
        while (schedule.isDue(now)) {
            tally.unsent(schedule.take(), now);
        }
        schedule = new OpenLoopSchedule(0, 1, 0);
    }
}
