package nl.coachopdebank.conversation.release;

import java.util.List;
import nl.coachopdebank.conversation.facts.Condition;
import org.jspecify.annotations.Nullable;

/** Asks for the resident's own words; the options are suggestions. */
public record AskText(String id, Condition when, Question question, List<Option> options) implements Ask {
    public AskText {
        options = List.copyOf(options);
    }

    @Override
    public @Nullable Unit unit() {
        return null;
    }

    @Override
    public Ask as(String newId, Condition newWhen, @Nullable String mattersFor) {
        return new AskText(newId, newWhen, question.mattering(mattersFor), options);
    }
}
