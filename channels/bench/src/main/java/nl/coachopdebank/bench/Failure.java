package nl.coachopdebank.bench;

/** What can go wrong for one resident; the word is what the report prints. */
enum Failure {
    TIMED_OUT("no answer in time"),
    REFUSED("refused by the server"),
    BROKEN("connection lost"),
    PROTOCOL("not as the contract says"),
    GAP("gap in seq"),
    DOUBLE("double or backward seq"),
    ASTRAY("conversation without an end");

    private final String words;

    Failure(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** Whether the promise "each event once, in order, none missing" was broken. */
    boolean isInSequence() {
        return this == GAP || this == DOUBLE;
    }
}
