package nl.coachopdebank.pipeline;

import java.util.concurrent.CompletionStage;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.conversation.ConversationInput;

/** The only way into a conversation. What it stored has its effect exactly once, in the order in which it was stored. */
@FunctionalInterface
public interface Inbox {
    /**
     * Stores the input durably. Inputs appended by one thread keep their order. Never throws: a failure of the store
     * completes with {@link StoreUnavailable}; then nothing is known and the sender repeats the same id.
     */
    CompletionStage<Appended> append(ConversationId id, ConversationInput input);
}
