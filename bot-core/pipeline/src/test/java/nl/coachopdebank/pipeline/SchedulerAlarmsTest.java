package nl.coachopdebank.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SchedulerAlarmsTest {
    private final Scheduler scheduler = new Scheduler(new Random(1));
    private final SchedulerLane lane = scheduler.lane("alarms");
    private final SchedulerAlarms alarms = new SchedulerAlarms(scheduler, lane);
    private final List<Long> runs = new ArrayList<>();

    /** Done once at 1,000 ms, late because the thread stood still, and then as the alarms say. */
    private void runsLate(int times) {
        lane.pause(1_000);
        while (runs.size() < times) {
            scheduler.step();
        }
    }

    private void note() {
        runs.add(TimeUnit.NANOSECONDS.toMillis(scheduler.nanos()));
    }

    @Test
    void aRateIsCaughtUpWith() {
        alarms.scheduleAtFixedRate(this::note, 100, 400, TimeUnit.MILLISECONDS);
        runsLate(4);

        assertThat(runs.subList(0, 3)).as("of 100, 500 and 900 ms").allMatch(at -> at >= 1_000 && at < 1_010);
        assertThat(runs.get(3)).isBetween(1_300L, 1_310L);
    }

    @Test
    void aPauseIsCountedFromTheRunBefore() {
        alarms.scheduleWithFixedDelay(this::note, 100, 400, TimeUnit.MILLISECONDS);
        runsLate(2);

        assertThat(runs.get(0)).isBetween(1_000L, 1_010L);
        assertThat(runs.get(1) - runs.get(0)).isBetween(400L, 410L);
    }

    @Test
    void nothingComesAgainOnceItIsCancelled() {
        ScheduledFuture<?> alarm = alarms.scheduleAtFixedRate(this::note, 100, 400, TimeUnit.MILLISECONDS);
        runsLate(2);
        alarm.cancel(false);
        scheduler.after(5_000, this::note);
        runsLate(3);

        assertThat(runs.get(2)).isGreaterThan(5_000);
    }
}
