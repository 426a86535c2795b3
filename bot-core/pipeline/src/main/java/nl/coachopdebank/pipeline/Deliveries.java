package nl.coachopdebank.pipeline;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import nl.coachopdebank.conversation.ConversationId;

/** How messages fare that a channel brings to residents. All methods complete with {@link StoreUnavailable} when the store is away. */
public interface Deliveries {
    /** What is known of a conversation's messages; nothing for one that no channel brings. */
    CompletionStage<DeliveryRecord> deliveries(ConversationId id);

    /** Messages that were given up, oldest first. */
    CompletionStage<List<Undelivered>> undelivered(int limit);

    /** Has a message that was given up brought once more; false when it is not, or no longer, among those. */
    CompletionStage<Boolean> resend(ConversationId id, long first);

    /** A message that was given up.
     *
     * @param first its seq; the first one's of several that were said together
     * @param code the channel's error code; 0 when there is none
     */
    record Undelivered(ConversationId conversation, long first, Instant at, int code) {}
}
