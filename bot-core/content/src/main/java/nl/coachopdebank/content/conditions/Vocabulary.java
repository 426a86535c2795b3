package nl.coachopdebank.content.conditions;

import java.util.Map;
import java.util.Set;

/** What conditions may speak of.
 *
 * @param facts the values each fact can have, by name; an empty set = any text
 * @param regions ids of the regions, and the word for elsewhere
 * @param areas ids of the areas in which municipalities lie
 */
public record Vocabulary(Map<String, Set<String>> facts, Set<String> regions, Set<String> areas) {
    public Vocabulary {
        facts = Map.copyOf(facts);
        regions = Set.copyOf(regions);
        areas = Set.copyOf(areas);
    }
}
