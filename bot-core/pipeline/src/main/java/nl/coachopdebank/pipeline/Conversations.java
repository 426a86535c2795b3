package nl.coachopdebank.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import nl.coachopdebank.conversation.Conversation;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.conversation.Event;

/** Stored conversations, for reading only. All methods complete with {@link StoreUnavailable} when the store is away. */
public interface Conversations {
    /** The conversation after its last stored turn; empty before the first, and when there is none. */
    CompletionStage<Optional<Conversation>> find(ConversationId id);

    /** The hash of the resident's secret; empty string when the channel has none; no value when there is no turn yet. */
    CompletionStage<Optional<String>> findSecretHash(ConversationId id);

    /** All events with a number above {@code after}, in order; empty when there is no such conversation. */
    CompletionStage<List<Event>> events(ConversationId id, long after);
}
