package nl.coachopdebank.pipeline;

import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.conversation.HandOff;

/** A hand-off as the coaches' list shows it. */
public record HandOffLine(
        HandOff handOff, ConversationId conversation, String channel, String region, String language) {
    /** True for what is told last, after an erasure: {@link Forgotten} has no ending, all that ended otherwise has one. */
    public boolean isErased() {
        return handOff.state() == HandOff.State.LAPSED && handOff.closing() == null;
    }
}
