package nl.coachopdebank.knowledge.llm;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Has the model choose one of what is offered, or none. What comes out was offered: anything else is nothing. */
final class Choosing {
    static final String NONE = "none";

    private final Guard guard;
    private final Use use;

    Choosing(Guard guard, Use use) {
        this.guard = guard;
        this.use = use;
    }

    /** Completes within the limit; nothing when none was chosen, or no good answer came.
     *
     * @param labels what is offered, by id
     */
    CompletableFuture<Optional<String>> among(Map<String, String> labels, Quoted data, Duration limit) {
        if (labels.isEmpty() || labels.containsKey(NONE)) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
        List<String> choices = new ArrayList<>(labels.keySet());
        choices.add(NONE);
        Set<String> offered = new LinkedHashSet<>(choices);
        Prompt prompt = new Prompt(use, data.choices(labels).json(), choices);
        return guard.ask(prompt, limit, answer -> Reading.choice(answer, offered))
                .thenApply(chosen -> chosen.filter(labels::containsKey));
    }
}
