package nl.coachopdebank.whatsapp.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
    private static final Logger LOG = LoggerFactory.getLogger(World.class);

    Instant now() {
        return time.now();
    }

    /** Does it on the thread; nothing when all is over. */
    void soon(Runnable then) {
        after(Duration.ZERO, then);
    }

    /** Does it later, in real time; nothing when all is over by then. */
    void after(Duration pause, Runnable then) {
        try {
            thread.schedule(
                    () -> {
                        then.run();
                        changed.run();
                    },
                    pause.toMillis(),
                    TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("The WhatsApp stand-in is closed", e);
        }
    }
}
