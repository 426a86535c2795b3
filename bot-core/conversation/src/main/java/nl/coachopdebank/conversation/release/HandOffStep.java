package nl.coachopdebank.conversation.release;

import nl.coachopdebank.conversation.facts.Condition;

/** Asks for a human coach.
 *
 * @param reason why, in the glossary's words: request, triage, misses, doubt or safety
 */
public record HandOffStep(String id, Condition when, String reason, Text text) implements Step {
    @Override
    public <R> R accept(StepVisitor<R> visitor) {
        return visitor.handOff(this);
    }
}
