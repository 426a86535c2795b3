package nl.coachopdebank.conversation.release;

import java.util.List;
import java.util.Optional;
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

    /** The fact's value when this was pressed, without the question's name; empty when it is not offered. */
    default Optional<String> pressed(String value) {
        return options().stream().map(Option::value).filter(value::equals).findFirst();
    }

    /** A fact's value as a resident reads it; the value itself where there are no other words for it. */
    default String inWords(String value, Language language) {
        return options().stream()
                .filter(option -> option.value().equals(value))
                .findFirst()
                .map(option -> option.label().in(language))
                .orElse(value);
    }

    /** The same question at another place in another flow. */
    Ask as(String id, Condition when, @Nullable String mattersFor);

    @Override
    default <R> R accept(StepVisitor<R> visitor) {
        return visitor.ask(this);
    }
}
