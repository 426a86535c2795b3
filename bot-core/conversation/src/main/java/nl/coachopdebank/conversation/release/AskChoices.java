package nl.coachopdebank.conversation.release;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.coachopdebank.conversation.facts.Condition;
import nl.coachopdebank.conversation.facts.Several;
import org.jspecify.annotations.Nullable;

/** Asks to choose one or more of the options. The fact holds the chosen values, in the order of the options.
 *
 * @param exclusive values of the options that go with no other: "nee, dat gaat goed"
 * @param formerly values that earlier releases stored, each with the values that say the same today
 */
public record AskChoices(
        String id,
        Condition when,
        Question question,
        List<Option> options,
        Set<String> exclusive,
        Map<String, List<String>> formerly)
        implements Ask {
    public AskChoices {
        options = List.copyOf(options);
        exclusive = Set.copyOf(exclusive);
        formerly = Map.copyOf(formerly);
    }

    /** The options that can be chosen together, in their order. */
    public List<Option> together() {
        return options.stream()
                .filter(option -> !exclusive.contains(option.value()))
                .toList();
    }

    /** The fact's value for these; empty when there are none, one is not offered, or two do not go together. */
    public Optional<String> answer(Collection<String> values) {
        List<String> today = values.stream()
                .flatMap(value -> formerly.getOrDefault(value, List.of(value)).stream())
                .toList();
        List<String> chosen =
                options.stream().map(Option::value).filter(today::contains).toList();
        boolean alone = chosen.size() == 1 || exclusive.stream().noneMatch(chosen::contains);
        return !chosen.isEmpty() && chosen.containsAll(today) && alone
                ? Optional.of(Several.joined(chosen))
                : Optional.empty();
    }

    /** The fact's value when these are added to what was chosen before; what goes with no other gives way. */
    public Optional<String> added(String before, String more) {
        List<String> old = Several.in(before).stream()
                .filter(value -> !exclusive.contains(value))
                .toList();
        List<String> all = new ArrayList<>(old);
        all.addAll(Several.in(more));
        return answer(all);
    }

    @Override
    public Optional<String> pressed(String value) {
        return answer(Several.in(value));
    }

    /** The labels, with commas between; the value itself when it means nothing any more. */
    @Override
    public String inWords(String value, Language language) {
        return pressed(value)
                .map(known -> Several.in(known).stream()
                        .map(one -> Ask.super.inWords(one, language))
                        .collect(Collectors.joining(", ")))
                .orElse(value);
    }

    @Override
    public @Nullable Unit unit() {
        return null;
    }

    @Override
    public Ask as(String newId, Condition newWhen, @Nullable String mattersFor) {
        return new AskChoices(newId, newWhen, question.mattering(mattersFor), options, exclusive, formerly);
    }
}
