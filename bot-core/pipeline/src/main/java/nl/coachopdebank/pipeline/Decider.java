package nl.coachopdebank.pipeline;

import java.time.Instant;
import java.util.Optional;
import nl.coachopdebank.conversation.Conversation;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.conversation.ConversationInput;
import nl.coachopdebank.conversation.Decision;
import nl.coachopdebank.conversation.Findings;
import nl.coachopdebank.conversation.Releases;
import nl.coachopdebank.conversation.Turn;
import org.jspecify.annotations.Nullable;

/** The engine as the pipeline sees it: pure and fast. */
@FunctionalInterface
public interface Decider {
    /**
     * A turn, or what must be looked up first.
     *
     * @param before null only for {@link ConversationInput.Started}
     * @param findings what was looked up so far for this input
     * @param releases the content, with the releases that the conversation is pinned to
     */
    Decision decide(
            @Nullable Conversation before,
            ConversationId id,
            ConversationInput input,
            Findings findings,
            Releases releases,
            Instant now);

    /** What is told to the resident whose input failed; empty when there is nothing to tell. */
    default Optional<Turn> excuse(Conversation before, ConversationInput input, Releases releases, Instant now) {
        return Optional.empty();
    }
}
