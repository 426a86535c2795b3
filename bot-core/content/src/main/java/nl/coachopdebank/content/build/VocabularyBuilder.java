package nl.coachopdebank.content.build;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.coachopdebank.content.conditions.FactType;
import nl.coachopdebank.content.conditions.FactType.Kind;
import nl.coachopdebank.content.conditions.Vocabulary;
import nl.coachopdebank.content.findings.Report;
import nl.coachopdebank.content.source.Element;
import nl.coachopdebank.content.source.FileKind;
import nl.coachopdebank.conversation.release.Place;
import nl.coachopdebank.conversation.release.Places;
import nl.coachopdebank.conversation.release.Region;

/** Gathers the facts that questions fill, with the values they can get. */
public final class VocabularyBuilder {
    private final Map<String, FactType> facts = new LinkedHashMap<>();
    private final Places places;
    private final Report report;

    private VocabularyBuilder(Places places, Report report) {
        this.places = places;
        this.report = report;
    }

    /** The facts of all flows of all regions together; the report says where one fact is two kinds of things. */
    public static Vocabulary build(Collection<Shelf> shelves, Places places, Report report) {
        VocabularyBuilder builder = new VocabularyBuilder(places, report);
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
        String fact = step.text("fact");
        FactType type = new FactType(kind(step), values(step), AskBuilder.formerly(step));
        FactType known = facts.putIfAbsent(fact, type);
        if (known != null && known.kind() == type.kind()) {
            facts.put(fact, together(known, type));
        } else if (known != null) {
            report.error(
                    step.spot(),
                    "fact",
                    "Het feit '" + fact + "' is hier " + type.kind().words() + ", en bij een andere vraag "
                            + known.kind().words() + ".",
                    "Gebruik één soort vraag voor een feit, of geef het hier een andere naam.");
        }
    }

    private static FactType together(FactType one, FactType other) {
        Set<String> values = new LinkedHashSet<>(one.values());
        values.addAll(other.values());
        Map<String, List<String>> formerly = new HashMap<>(one.formerly());
        formerly.putAll(other.formerly());
        return new FactType(one.kind(), values, formerly);
    }

    private static Kind kind(Element step) {
        return switch (step.text("kind")) {
            case "ask_choices" -> Kind.LIST;
            case "ask_number" -> step.flag("decimals") ? Kind.DECIMAL : Kind.WHOLE;
            case "ask_date" -> Kind.DATE;
            default -> Kind.WORD;
        };
    }

    private Set<String> values(Element step) {
        Set<String> values = new LinkedHashSet<>();
        if (Set.of("ask_choice", "ask_choices").contains(step.text("kind"))) {
            step.list("options").forEach(option -> values.add(option.text("value")));
        }
        if (step.text("kind").equals("ask_municipality")) {
            places.municipalities().forEach(place -> values.add(place.id()));
            values.add(Place.ELSEWHERE);
        }
        return values;
    }
}
