package nl.coachopdebank.pipeline;

import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.conversation.ConversationInput;
import nl.coachopdebank.conversation.ConversationInput.ResidentChose;
import nl.coachopdebank.conversation.ConversationInput.ResidentSaid;

/** An input on its way into the store. */
public record Arrival(ConversationId conversation, ConversationInput input) {
    /** A control character, which no sender's own id has. */
    private static final char NOT_FROM_A_RESIDENT = '\u0001';

    /**
     * What the conversation remembers it by, so that it counts once. Residents choose their ids as they like; with the mark
     * none of those can pass for what a coach or the server sent.
     */
    public String seenAs() {
        boolean fromResident = input instanceof ResidentSaid || input instanceof ResidentChose;
        return fromResident ? input.id() : NOT_FROM_A_RESIDENT + input.id();
    }
}
