package nl.coachopdebank.conversation.release;

import java.util.List;
import nl.coachopdebank.conversation.facts.Condition;

/** Goes on at the first case that surely holds, else at {@code otherwise}. */
public record Branch(String id, Condition when, List<Case> cases, String otherwise) implements Step {
    /** When this surely holds, the flow goes on at the named step. */
    public record Case(Condition when, String to) {}

    public Branch {
        cases = List.copyOf(cases);
    }

    @Override
    public <R> R accept(StepVisitor<R> visitor) {
        return visitor.branch(this);
    }
}
