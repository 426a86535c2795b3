package nl.coachopdebank.pipeline;

/** What became of one commit of a batch. */
public enum CommitResult {
    STORED,
    /** The conversation changed since it was read: nothing was written for it. */
    STALE,
    /** The lease is gone: nothing was written at all. */
    FENCED
}
