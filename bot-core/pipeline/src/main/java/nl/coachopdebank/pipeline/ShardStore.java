package nl.coachopdebank.pipeline;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import nl.coachopdebank.conversation.ConversationId;
import org.jspecify.annotations.Nullable;

/**
 * One shard in the store. Every method returns at once; a failure completes with {@link StoreUnavailable}, and then the
 * call may have had its effect or not. Calls of one thread reach the store in their order.
 */
public interface ShardStore {
    /** Stores all at once; answers in the same order. */
    CompletionStage<List<Receipt>> append(List<Arrival> batch);

    /** The lease, if nobody else has it. A lease that this server had before becomes worthless. */
    CompletionStage<Optional<Lease>> acquire();

    /** Keeps the lease for another while; empty when it was lost. */
    CompletionStage<Optional<Pulse>> renew(Lease lease);

    /** Gives the lease back, if this server still has it. */
    CompletionStage<Void> release(Lease lease);

    /** Entries with a number above {@code after} that have not been acknowledged, in order. */
    CompletionStage<List<Entry>> read(long after, int limit);

    /** The stored states; a conversation without one is absent from the answer. */
    CompletionStage<Map<ConversationId, Loaded>> load(Collection<ConversationId> ids);

    /** Stores all turns at once; answers in the same order. At most one commit for each conversation. */
    CompletionStage<List<CommitResult>> commit(Lease lease, List<Commit> batch);

    /** Moves timers that are due into the inbox; empty when the lease was lost. */
    CompletionStage<Optional<Pulse>> fireTimers(Lease lease, Instant now, int limit);

    /** What the shard has to bring to residents. */
    ShardOutbox outbox();

    /** A state as it was found. {@code stored} is null when this server cannot read it. */
    record Loaded(@Nullable Stored stored) {}
}
