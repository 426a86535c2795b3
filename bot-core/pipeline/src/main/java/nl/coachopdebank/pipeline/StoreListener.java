package nl.coachopdebank.pipeline;

import nl.coachopdebank.conversation.ConversationId;

/** Hears of other servers' doings. Notices wake up and never carry the truth: any of them may be lost or come twice. */
public interface StoreListener {
    /** Another server appended to this shard. */
    void appended(int shard);

    /** Another server gave back shards. */
    void shardsFreed();

    /** Another server stored a turn; {@code lastSeq} is its last event. */
    void turned(ConversationId id, long lastSeq);

    void erased(ConversationId id);

    void handOff(HandOffLine line);

    /** A hand-off changed, and how it stands now could not be read. */
    void handOffMissed();

    void typing(ConversationId id, String name);

    void looking(String handOff, Onlooker coach);

    /** What is known of bringing this conversation's messages changed, here or elsewhere. */
    void delivered(ConversationId id);

    /** The store is back: whatever was told meanwhile is lost. */
    void reconnected();
}
