package nl.coachopdebank.bench;

/**
 * Who takes part in a stage.
 *
 * @param residents how many are there at once
 * @param seed decides what they answer
 * @param lastStep the question at which they leave, or a number beyond all questions
 */
record Plan(int residents, long seed, int lastStep) {

    /** About as many questions as a triage has. */
    private static final int MOST_HEAD_START = 12;

    static final int WHOLE_TRIAGE = Integer.MAX_VALUE;

    Plan {
        if (residents < 1) {
            throw new IllegalArgumentException("A plan needs a resident");
        }
    }

    /**
     * How many turns a resident takes at once before joining the pace for the first time. Without it all residents
     * would walk in step, and come to the end and back in as one wave that no real day has.
     */
    int headStart(int resident) {
        return lastStep == WHOLE_TRIAGE ? resident % MOST_HEAD_START : 0;
    }
}
