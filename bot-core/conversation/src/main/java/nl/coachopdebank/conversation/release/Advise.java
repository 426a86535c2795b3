package nl.coachopdebank.conversation.release;

import nl.coachopdebank.conversation.facts.Condition;

/** Shows the summary and the routes of a decision table. */
public record Advise(String id, Condition when, String table, Text text) implements Step {
    @Override
    public <R> R accept(StepVisitor<R> visitor) {
        return visitor.advise(this);
    }
}
