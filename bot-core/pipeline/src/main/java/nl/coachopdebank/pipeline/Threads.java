package nl.coachopdebank.pipeline;

import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;

/** Where a pipeline's work runs and waits. Handed in, so that a test can decide what happens next. */
interface Threads {
    /** A new place that runs tasks one after the other, in order. What only runs there needs no lock. */
    Executor lane();

    /** What happens at its time. Ends with the pipeline. */
    ScheduledExecutorService alarms();

    /** Runs tasks after a while, also after the end: the pipeline's ports work as long as the store is open. */
    Executor after(long millis);

    /** Lets what runs finish, and takes nothing new. */
    void end();
}
