package nl.coachopdebank.conversation.release;

import nl.coachopdebank.conversation.facts.Condition;

/** One step of a flow. */
public interface Step {
    String id();

    /** The step is passed over when this is surely false. */
    Condition when();

    <R> R accept(StepVisitor<R> visitor);
}
