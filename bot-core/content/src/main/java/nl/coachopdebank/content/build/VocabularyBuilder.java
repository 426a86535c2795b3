package nl.coachopdebank.content.build;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.coachopdebank.content.conditions.Vocabulary;
import nl.coachopdebank.content.source.Element;
import nl.coachopdebank.content.source.FileKind;
import nl.coachopdebank.conversation.release.Place;
import nl.coachopdebank.conversation.release.Places;
import nl.coachopdebank.conversation.release.Region;

/** Gathers the facts that questions fill, with the values they can get. */
public final class VocabularyBuilder {
    private final Map<String, Set<String>> facts = new LinkedHashMap<>();
    private final Places places;

    private VocabularyBuilder(Places places) {
        this.places = places;
    }

    /** The facts of all flows of all regions together. */
    public static Vocabulary build(Collection<Shelf> shelves, Places places) {
        VocabularyBuilder builder = new VocabularyBuilder(places);
        shelves.stream()
                .flatMap(shelf -> shelf.list(FileKind.FLOW).stream())
                .flatMap(flow -> flow.root().list("steps").stream())
                .filter(step -> step.has("fact"))
                .forEach(builder::add);
        Set<String> regions = places.regions().stream().map(Region::id).collect(Collectors.toSet());
        regions.add(Place.ELSEWHERE);
        Set<String> areas = places.municipalities().stream()
                .flatMap(place -> place.areas().stream())
                .collect(Collectors.toSet());
        return new Vocabulary(builder.facts, regions, areas);
    }

    private void add(Element step) {
        Set<String> values = facts.computeIfAbsent(step.text("fact"), fact -> new LinkedHashSet<>());
        if (step.text("kind").equals("ask_choice")) {
            step.list("options").forEach(option -> values.add(option.text("value")));
        }
        if (step.text("kind").equals("ask_municipality")) {
            places.municipalities().forEach(place -> values.add(place.id()));
            values.add(Place.ELSEWHERE);
        }
    }
}
