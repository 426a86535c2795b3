package nl.coachopdebank.whatsapp.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import reactor.core.scheduler.Scheduler;

/** What all parts of the stand-in share.
 *
 * @param thread the one thread on which everything happens, so that nothing has to be locked
 * @param changed is run on it after whatever may have changed what the page shows */
record World(
        StandInAccount account,
        TimeMachine time,
        Pauses pauses,
        StandInTemplates templates,
        Phones phones,
        CallLog log,
        Scheduler thread,
        Runnable changed) {
    Instant now() {
        return time.now();
    }

    /** Does it later, in real time. */
    void after(Duration pause, Runnable then) {
        thread.schedule(
                () -> {
                    then.run();
                    changed.run();
                },
                pause.toMillis(),
                TimeUnit.MILLISECONDS);
    }
}
