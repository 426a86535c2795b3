package nl.coachopdebank.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/**
 * What all servers must know together about logging in, so that another server is no way around it. Names that were
 * tried are kept as hashes: who mistypes one may have typed a password. All methods complete with {@link StoreUnavailable} when the store is away.
 */
public interface Logins {
    /**
     * Asks whether this user may try now; zero when so, else how long to wait. What is not followed by {@link #succeeded}
     * counts as wrong, so that many tries at the same moment are no way around it either.
     */
    CompletionStage<Duration> mayTry(String username, Instant at, Patience patience);

    /** The tries before this one are forgotten. */
    CompletionStage<Void> succeeded(String username);

    /** Uses a one-time code by the number of its time step: true once, and never again for this step or one before it. */
    CompletionStage<Boolean> useStep(String username, long step);

    /** Remembers the first name, and what goes with it, of somebody whom no settings name. */
    CompletionStage<Void> name(String username, String name);

    /** These first names by user name, whichever server heard them. */
    CompletionStage<Map<String, String>> names();

    /** How long who is wrong has to wait. Wrong tries are forgotten a day after the last one.
     *
     * @param tries wrong ones in a row before the first wait
     * @param firstWait after that many; each wrong try more doubles it
     * @param longestWait the longest it gets
     */
    record Patience(int tries, Duration firstWait, Duration longestWait) {}
}
