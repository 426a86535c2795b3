package nl.coachopdebank.pipeline;

import nl.coachopdebank.conversation.ConversationId;

/** Hears of turns made by this process, after they were stored. Called on the shard's lane; must return soon. */
interface TurnListener {
    void stored(Commit commit);

    /** A turn of this conversation may have been stored or not. */
    void uncertain(ConversationId id);
}
