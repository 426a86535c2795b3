package nl.coachopdebank.conversation.release;

import nl.coachopdebank.conversation.facts.Condition;

/** Shows what a desk finds for the facts told.
 *
 * @param what the desk; {@code vouchers} is the one there is
 * @param none what is said when the desk finds nothing
 */
public record LookUp(String id, Condition when, String what, Text text, Text none) implements Step {
    @Override
    public <R> R accept(StepVisitor<R> visitor) {
        return visitor.lookUp(this);
    }
}
