package nl.coachopdebank.content.build;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.coachopdebank.content.conditions.Nearest;
import nl.coachopdebank.content.findings.Report;
import nl.coachopdebank.content.source.Document;
import nl.coachopdebank.content.source.Element;
import nl.coachopdebank.conversation.release.Place;
import nl.coachopdebank.conversation.release.Places;
import nl.coachopdebank.conversation.release.Region;

/** Builds the regions and their municipalities. */
public final class PlacesBuilder {
    private static final String RULE = "places";

    private PlacesBuilder() {}

    public static Places build(Document document, Report report) {
        List<Region> regions = document.root().list("regions").stream()
                .map(region -> new Region(
                        region.text("region"), Texts.text(region.get("name")), Texts.text(region.get("desk"))))
                .toList();
        List<Element> municipalities = document.root().list("municipalities");
        check(municipalities, regions.stream().map(Region::id).collect(Collectors.toSet()), report);
        return new Places(
                regions, municipalities.stream().map(PlacesBuilder::place).toList());
    }

    private static Place place(Element element) {
        return new Place(
                element.text("id"),
                element.text("name"),
                element.text("region"),
                element.strings("areas"),
                element.strings("aliases"),
                Texts.textOrNull(element, "other_desk"));
    }

    private static void check(List<Element> municipalities, Set<String> regions, Report report) {
        Set<String> seen = new HashSet<>();
        for (Element element : municipalities) {
            if (!seen.add(element.text("id"))) {
                report.error(element.spot(), RULE, "Deze gemeente staat er twee keer.", "Verwijder een van de twee.");
            }
            String region = element.text("region");
            if (!regions.contains(region)) {
                report.error(
                        element.spot(),
                        RULE,
                        "De regio '" + region + "' bestaat niet.",
                        Nearest.remedy(region, regions));
            }
        }
    }
}
