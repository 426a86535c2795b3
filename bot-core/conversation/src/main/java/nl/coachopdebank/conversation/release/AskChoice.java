package nl.coachopdebank.conversation.release;

import java.util.List;
import nl.coachopdebank.conversation.facts.Condition;
import org.jspecify.annotations.Nullable;

/** Asks to choose one of the options. */
public record AskChoice(
        String id,
        Condition when,
        Question question,
        List<Option> options,
        @Nullable Unit unit) implements Ask {
    public AskChoice {
        options = List.copyOf(options);
    }

    @Override
    public Ask as(String newId, Condition newWhen, @Nullable String mattersFor) {
        return new AskChoice(newId, newWhen, question.mattering(mattersFor), options, unit);
    }
}
