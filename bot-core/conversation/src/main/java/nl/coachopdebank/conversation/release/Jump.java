package nl.coachopdebank.conversation.release;

import nl.coachopdebank.conversation.facts.Condition;
import org.jspecify.annotations.Nullable;

/** Goes on elsewhere: at a step of the same flow, or at the start of another flow. Exactly one of the two is set. */
public record Jump(
        String id,
        Condition when,
        @Nullable String step,
        @Nullable String flow) implements Step {
    public Jump {
        if ((step == null) == (flow == null)) {
            throw new IllegalArgumentException("A jump has either a step or a flow");
        }
    }

    @Override
    public <R> R accept(StepVisitor<R> visitor) {
        return visitor.jump(this);
    }
}
