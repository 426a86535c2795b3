package nl.coachopdebank.conversation.release;

import java.util.List;
import nl.coachopdebank.conversation.facts.Condition;

/** Says something, once in a run of the flow. */
public record Say(String id, Condition when, Text text, List<Button> buttons) implements Step {
    public Say {
        buttons = List.copyOf(buttons);
    }

    @Override
    public <R> R accept(StepVisitor<R> visitor) {
        return visitor.say(this);
    }
}
