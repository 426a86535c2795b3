package nl.coachopdebank.content.conditions;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import nl.coachopdebank.conversation.KnownFacts;

/** What conditions may speak of.
 *
 * @param facts what each fact is, by name
 * @param regions ids of the regions, and the word for elsewhere
 * @param areas ids of the areas in which municipalities lie
 */
public record Vocabulary(Map<String, FactType> facts, Set<String> regions, Set<String> areas) {
    public Vocabulary {
        facts = Map.copyOf(facts);
        regions = Set.copyOf(regions);
        areas = Set.copyOf(areas);
    }

    /** The facts with what follows from them: the region and the areas. */
    Map<String, FactType> all() {
        Map<String, FactType> all = new HashMap<>(facts);
        all.put(KnownFacts.REGION, FactType.ofWords(regions));
        all.put(KnownFacts.AREAS, FactType.ofList(areas));
        return all;
    }

    /** The same within a table with these signals. */
    Map<String, FactType> allInTable(Set<String> signals) {
        Map<String, FactType> all = all();
        all.put(KnownFacts.SIGNALS, FactType.ofList(signals));
        return all;
    }
}
