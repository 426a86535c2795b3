package nl.coachopdebank.pipeline;

import nl.coachopdebank.conversation.ConversationId;

/** Hears of turns made by this process, after they were stored. Called on the shard's lane; must return soon. */
interface TurnListener {
    void stored(Commit commit);

    /** A turn of this conversation may have been stored or not. */
    void uncertain(ConversationId id);

    /** Tells both, in this order. */
    static TurnListener both(TurnListener first, TurnListener second) {
        return new TurnListener() {
            @Override
            public void stored(Commit commit) {
                first.stored(commit);
                second.stored(commit);
            }

            @Override
            public void uncertain(ConversationId id) {
                first.uncertain(id);
                second.uncertain(id);
            }
        };
    }
}
