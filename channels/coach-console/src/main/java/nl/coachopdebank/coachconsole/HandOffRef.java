package nl.coachopdebank.coachconsole;

import nl.coachopdebank.conversation.ConversationId;

/** A hand-off's id, which holds the id of its conversation. */
record HandOffRef(String id, ConversationId conversation) {
    /** Refuses what cannot be a hand-off's id as not found. */
    static HandOffRef of(String id) {
        int dash = id.indexOf('-');
        if (dash < 0 || !ConversationId.isValid(id.substring(0, dash))) {
            throw CoachProblem.NOT_FOUND.exception();
        }
        return new HandOffRef(id, new ConversationId(id.substring(0, dash)));
    }
}
