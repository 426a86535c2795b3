package nl.coachopdebank.pipeline;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;

/** Tasks in order: the scheduler runs them one by one, and other lanes' tasks in between. */
final class SchedulerLane implements Executor {
    private final Scheduler scheduler;
    private final String name;
    private final Deque<Task> tasks = new ArrayDeque<>();
    private long pausedUntil;
    private boolean ready;
    private boolean closed;

    SchedulerLane(Scheduler scheduler, String name) {
        this.scheduler = scheduler;
        this.name = name;
    }

    private record Task(String what, Runnable action) {}

    @Override
    public void execute(Runnable task) {
        execute(nameOf(task), task);
    }

    /** The class that the task was written in, without the number that differs from run to run. */
    private static String nameOf(Runnable task) {
        String type = task.getClass().getName();
        if (type.startsWith("java.")) {
            return "goes on with an answer";
        }
        int end = type.indexOf("$$Lambda");
        return type.substring(type.lastIndexOf('.', end < 0 ? type.length() : end) + 1, end < 0 ? type.length() : end);
    }

    void execute(String what, Runnable task) {
        if (!closed) {
            tasks.addLast(new Task(what, task));
            update();
        }
    }

    /** Its tasks wait for so long, and so do those that come meanwhile. */
    void pause(long millis) {
        pausedUntil = Math.max(pausedUntil, scheduler.nanos() + millis * 1_000_000);
        update();
        scheduler.after(millis, this::update);
    }

    /** Only the first tasks are still done; new ones are welcome. */
    void keepFirst(int count) {
        while (tasks.size() > count) {
            tasks.removeLast();
        }
        update();
    }

    int size() {
        return tasks.size();
    }

    /** Nothing is done here any more. */
    void close() {
        closed = true;
        keepFirst(0);
    }

    void runNext() {
        Task task = tasks.removeFirst();
        update();
        scheduler.note(name, task.what());
        task.action().run();
    }

    private void update() {
        boolean now = !tasks.isEmpty() && pausedUntil <= scheduler.nanos();
        if (now != ready) {
            ready = now;
            scheduler.changed(this, now);
        }
    }
}
