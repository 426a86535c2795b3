package nl.coachopdebank.conversation.release;

import java.util.List;
import nl.coachopdebank.conversation.facts.Condition;
import org.jspecify.annotations.Nullable;

/** A step that waits for an answer. */
public interface Ask extends Step {
    Question question();

    /** Answers offered as buttons; for free text these are suggestions. Empty when there are none. */
    List<Option> options();

    /** What numbers in the answer count; null when they mean nothing. */
    @Nullable
    Unit unit();

    /** The same question at another place in another flow. */
    Ask as(String id, Condition when, @Nullable String mattersFor);

    @Override
    default <R> R accept(StepVisitor<R> visitor) {
        return visitor.ask(this);
    }
}
