package nl.coachopdebank.conversation.release;

import java.util.List;
import nl.coachopdebank.conversation.facts.Condition;
import org.jspecify.annotations.Nullable;

/** Asks in which municipality the resident lives; the places of the release are the possible answers. */
public record AskMunicipality(String id, Condition when, Question question) implements Ask {
    @Override
    public List<Option> options() {
        return List.of();
    }

    @Override
    public @Nullable Unit unit() {
        return null;
    }

    @Override
    public Ask as(String newId, Condition newWhen, @Nullable String mattersFor) {
        return new AskMunicipality(newId, newWhen, question.mattering(mattersFor));
    }
}
