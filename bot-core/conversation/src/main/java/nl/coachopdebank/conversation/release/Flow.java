package nl.coachopdebank.conversation.release;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A flow: its steps in order. Step ids are unique within it.
 *
 * @param progress whether its questions show "vraag 4 van 12"
 * @param index place of each step
 * @param asks the steps that wait for an answer, in order
 */
public record Flow(
        String id, Text title, boolean progress, List<Step> steps, Map<String, Integer> index, List<Ask> asks) {
    public Flow {
        steps = List.copyOf(steps);
        index = Map.copyOf(index);
        asks = List.copyOf(asks);
    }

    public static Flow of(String id, Text title, boolean progress, List<Step> steps) {
        Map<String, Integer> index = new LinkedHashMap<>();
        for (int i = 0; i < steps.size(); i++) {
            if (index.put(steps.get(i).id(), i) != null) {
                throw new IllegalArgumentException(
                        "Two steps have the id " + steps.get(i).id());
            }
        }
        List<Ask> asks = steps.stream()
                .filter(Ask.class::isInstance)
                .map(Ask.class::cast)
                .toList();
        return new Flow(id, title, progress, steps, index, asks);
    }

    public Optional<Step> find(String step) {
        Integer at = index.get(step);
        return at == null ? Optional.empty() : Optional.of(steps.get(at));
    }

    /** The ask step that fills this fact, when there is one. */
    public Optional<Ask> asking(String fact) {
        for (Ask ask : asks) {
            if (ask.question().fact().equals(fact)) {
                return Optional.of(ask);
            }
        }
        return Optional.empty();
    }
}
