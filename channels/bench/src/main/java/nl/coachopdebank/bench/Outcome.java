package nl.coachopdebank.bench;

/**
 * What came out of one stage.
 *
 * @param open conversations open at once
 * @param seconds length of the measured window
 * @param used processor time inside the window, memory at its end
 * @param redisGrowth bytes that Redis grew by from before the first conversation to the end
 */
record Outcome(String stage, int open, double seconds, Tally tally, Usage used, double redisGrowth) {

    double turnsPerSecond() {
        return tally.answered() / seconds;
    }

    boolean isInSequence() {
        return tally.failures().keySet().stream().noneMatch(Failure::isInSequence);
    }
}
