package nl.coachopdebank.conversation.release;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A flow: its steps in order. Step ids are unique within it.
 *
 * @param progress whether its questions show "vraag 4 van 12"
 */
public record Flow(String id, Text title, boolean progress, List<Step> steps, Map<String, Integer> index) {
    public Flow {
        steps = List.copyOf(steps);
        index = Map.copyOf(index);
    }

    public static Flow of(String id, Text title, boolean progress, List<Step> steps) {
        Map<String, Integer> index = new LinkedHashMap<>();
        for (int i = 0; i < steps.size(); i++) {
            if (index.put(steps.get(i).id(), i) != null) {
                throw new IllegalArgumentException(
                        "Two steps have the id " + steps.get(i).id());
            }
        }
        return new Flow(id, title, progress, steps, index);
    }

    public Optional<Step> find(String step) {
        Integer at = index.get(step);
        return at == null ? Optional.empty() : Optional.of(steps.get(at));
    }

    /** The ask step that fills this fact, when there is one. */
    public Optional<Ask> asking(String fact) {
        for (Step step : steps) {
            if (step instanceof Ask ask && ask.question().fact().equals(fact)) {
                return Optional.of(ask);
            }
        }
        return Optional.empty();
    }

    public List<Ask> asks() {
        return steps.stream().filter(Ask.class::isInstance).map(Ask.class::cast).toList();
    }
}
