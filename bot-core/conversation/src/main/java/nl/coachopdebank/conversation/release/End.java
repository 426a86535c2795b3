package nl.coachopdebank.conversation.release;

import nl.coachopdebank.conversation.facts.Condition;
import org.jspecify.annotations.Nullable;

/** Ends the flow, with a last word or without. */
public record End(String id, Condition when, @Nullable Text text) implements Step {
    @Override
    public <R> R accept(StepVisitor<R> visitor) {
        return visitor.end(this);
    }
}
