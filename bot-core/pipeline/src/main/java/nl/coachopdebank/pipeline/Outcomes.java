package nl.coachopdebank.pipeline;

import java.time.Duration;
import java.util.concurrent.CompletionStage;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.conversation.Outcome;

/** For a sender who must know what became of an input: a coach's action or an erasure. Kept for ten minutes. */
@FunctionalInterface
public interface Outcomes {
    /**
     * The outcome as soon as its turn is stored. Completes with {@link java.util.concurrent.TimeoutException} when that
     * takes longer than the limit; the input may still have its effect later.
     */
    CompletionStage<Outcome> await(ConversationId id, String inputId, Duration limit);
}
