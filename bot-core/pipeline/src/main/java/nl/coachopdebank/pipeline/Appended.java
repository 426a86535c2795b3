package nl.coachopdebank.pipeline;

/** What became of an append. */
public enum Appended {
    /** Stored; its effect will come. */
    STORED,
    /** This input id came before: a success that adds nothing. */
    DUPLICATE,
    /** No such conversation. */
    UNKNOWN,
    /** Too much is waiting: nothing was stored, the sender tries again later. */
    FULL
}
