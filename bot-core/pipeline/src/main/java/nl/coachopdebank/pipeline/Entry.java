package nl.coachopdebank.pipeline;

import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.conversation.ConversationInput;
import org.jspecify.annotations.Nullable;

/** An accepted input that waits for its turn.
 *
 * @param number counts the inputs of a shard from 1, without gaps
 * @param input null when this server cannot read what was stored
 * @param stored the input as it stands in the store; only kept when it cannot be read
 */
public record Entry(
        long number, ConversationId conversation, @Nullable ConversationInput input, byte @Nullable [] stored) {
    /** An entry that this server cannot read. */
    public static Entry unreadable(long number, ConversationId conversation, byte[] stored) {
        return new Entry(number, conversation, null, stored);
    }
}
