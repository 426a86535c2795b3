package nl.coachopdebank.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;

/** The threads of one server, as lanes of the scheduler: they can stand still, and end in the middle of anything. */
final class SchedulerThreads implements Threads {
    private final Scheduler scheduler;
    private final String server;
    private final List<SchedulerLane> lanes = new ArrayList<>();
    private final List<SchedulerLane> others = new ArrayList<>();
    private final SchedulerAlarms alarms;
    private final SchedulerLane later;

    SchedulerThreads(Scheduler scheduler, String server) {
        this.scheduler = scheduler;
        this.server = server;
        alarms = new SchedulerAlarms(scheduler, thread("alarms"));
        later = thread("later");
    }

    /** A thread beside the pipeline's own. */
    SchedulerLane thread(String name) {
        SchedulerLane thread = scheduler.lane(server + " " + name);
        others.add(thread);
        return thread;
    }

    @Override
    public Executor lane() {
        SchedulerLane lane = scheduler.lane(server + " shard " + lanes.size());
        lanes.add(lane);
        return lane;
    }

    @Override
    public ScheduledExecutorService alarms() {
        return alarms;
    }

    @Override
    public Executor after(long millis) {
        return task -> scheduler.after(millis, () -> later.execute(task));
    }

    @Override
    public void end() {
        alarms.shutdownNow();
        lanes.forEach(SchedulerLane::close);
    }

    /** All stand still. */
    void pause(long millis) {
        lanes.forEach(lane -> lane.pause(millis));
        others.forEach(lane -> lane.pause(millis));
    }

    /** All end at once. */
    void die() {
        end();
        others.forEach(SchedulerLane::close);
    }
}
