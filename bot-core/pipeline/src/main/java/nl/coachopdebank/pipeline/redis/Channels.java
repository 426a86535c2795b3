package nl.coachopdebank.pipeline.redis;

/** Pub/Sub channels between servers. What is told there only wakes up; it is never the truth. */
final class Channels {
    /** A shard's number, or {@link #FREE}. */
    static final String WAKE = "couch:wake";

    /** See {@link TurnNotice}. */
    static final String TURNS = "couch:turns";

    /** The server's id, a conversation's id and a name, with spaces between. */
    static final String TYPING = "couch:typing";

    /** The server's id, a hand-off's id, a coach's user name and name, on lines of their own. */
    static final String LOOKING = "couch:looking";

    /** A conversation's id: what is known of bringing its messages changed. */
    static final String DELIVERIES = "couch:deliveries";

    /** Shards were given back. */
    static final String FREE = "free";

    private Channels() {}
}
