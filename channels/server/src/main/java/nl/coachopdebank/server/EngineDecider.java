package nl.coachopdebank.server;

import java.time.Instant;
import java.util.Optional;
import nl.coachopdebank.conversation.Conversation;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.conversation.ConversationInput;
import nl.coachopdebank.conversation.Decision;
import nl.coachopdebank.conversation.Findings;
import nl.coachopdebank.conversation.FlowEngine;
import nl.coachopdebank.conversation.Releases;
import nl.coachopdebank.conversation.Turn;
import nl.coachopdebank.pipeline.Decider;
import org.jspecify.annotations.Nullable;

/** The engine as the pipeline's decider. */
record EngineDecider(FlowEngine engine) implements Decider {
    @Override
    public Decision decide(
            @Nullable Conversation before,
            ConversationId id,
            ConversationInput input,
            Findings findings,
            Releases releases,
            Instant now) {
        return engine.decide(before, id, input, findings, releases, now);
    }

    @Override
    public Optional<Turn> excuse(Conversation before, ConversationInput input, Releases releases, Instant now) {
        return engine.excuse(before, input, releases, now);
    }
}
