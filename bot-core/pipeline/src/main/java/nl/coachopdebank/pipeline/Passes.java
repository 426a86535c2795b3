package nl.coachopdebank.pipeline;

import java.util.Optional;
import java.util.concurrent.CompletionStage;
import nl.coachopdebank.conversation.ConversationId;

/**
 * Passes with which a talk goes on through another door. Each has 131 random bits, works once and for a quarter of an hour, and
 * is kept as a hash only. All methods complete with {@link StoreUnavailable} when the store is away.
 */
public interface Passes {
    /** A new pass to this conversation for who comes in through this channel: 28 capitals. */
    CompletionStage<String> issue(ConversationId conversation, String channel);

    /** The conversation that this pass leads to; empty when it is not, or no longer, one, or somebody else used it.
     *
     * @param user who uses it: the same one may repeat it, because an answer may get lost
     */
    CompletionStage<Optional<ConversationId>> use(String pass, String channel, String user);
}
