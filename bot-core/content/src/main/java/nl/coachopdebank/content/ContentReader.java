package nl.coachopdebank.content;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.coachopdebank.content.build.PlacesBuilder;
import nl.coachopdebank.content.build.RegionBuilder;
import nl.coachopdebank.content.build.Shelf;
import nl.coachopdebank.content.build.VocabularyBuilder;
import nl.coachopdebank.content.conditions.CelConditions;
import nl.coachopdebank.content.conditions.Nearest;
import nl.coachopdebank.content.conditions.Vocabulary;
import nl.coachopdebank.content.findings.Report;
import nl.coachopdebank.content.findings.Spot;
import nl.coachopdebank.content.lint.ContentLint;
import nl.coachopdebank.content.lint.Subject;
import nl.coachopdebank.content.source.Documents;
import nl.coachopdebank.content.source.FileKind;
import nl.coachopdebank.conversation.release.Places;
import nl.coachopdebank.conversation.release.Region;
import nl.coachopdebank.conversation.release.RegionContent;
import nl.coachopdebank.conversation.release.Release;
import nl.coachopdebank.conversation.release.SafetyNet;
import org.jspecify.annotations.Nullable;

/** Turns files into a release, and says what an editor should look at. Unchanged files and conditions are not read twice. */
public final class ContentReader {
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private final Clock clock;
    private final Documents documents = new Documents();
    private final ContentLint lint = new ContentLint();
    private @Nullable CelConditions conditions;

    /** {@code clock} decides what is expired, unchecked, or a holiday. */
    public ContentReader(Clock clock) {
        this.clock = clock;
    }

    /**
     * Reads and checks; never throws for what stands in the files. While a file has not the form of its kind nothing else is
     * checked: what refers to it would only seem wrong.
     */
    public synchronized ContentReading read(ContentFiles files) {
        Report report = new Report();
        Layers layers = Layers.read(files, documents, report);
        if (!layers.areWhole()) {
            return new ContentReading(Optional.empty(), report.list());
        }
        LocalDate today = today(clock);
        List<Subject> subjects = new ArrayList<>();
        Optional<Release> release = build(files.id(), layers, today, subjects, report);
        lint.check(layers.all(), subjects, today, report);
        return new ContentReading(release, report.list());
    }

    /** Reads files that went live before. They are not checked again: rules may have become stricter, or dates passed. */
    synchronized Optional<Release> readAgain(ContentFiles files) {
        Report report = new Report();
        Layers layers = Layers.read(files, documents, report);
        return build(files.id(), layers, today(clock), new ArrayList<>(), report);
    }

    /** Empty when a file has not the form of its kind, or something in it has no meaning. */
    private Optional<Release> build(String id, Layers layers, LocalDate today, List<Subject> subjects, Report report) {
        Optional<Release> release =
                places(layers, report).flatMap(places -> release(id, layers, places, today, subjects, report));
        return layers.areWhole() && !report.hasErrors() ? release : Optional.empty();
    }

    private Optional<Places> places(Layers layers, Report report) {
        Shelf base = layers.base();
        if (!base.has(FileKind.PLACES, "")) {
            report.error(
                    Spot.of("base/places.yaml"), "required-file", "De regio's ontbreken.", "Zet places.yaml terug.");
        }
        return base.find(FileKind.PLACES).map(document -> PlacesBuilder.build(document, report));
    }

    private Optional<Release> release(
            String id, Layers layers, Places places, LocalDate today, List<Subject> subjects, Report report) {
        Map<String, Shelf> shelves = shelves(layers, places, report);
        Shelf baseShelf = layers.base();
        List<Shelf> all = new ArrayList<>(shelves.values());
        all.add(baseShelf);
        CelConditions cel = conditions(VocabularyBuilder.build(all, places, report));
        RegionBuilder builder = new RegionBuilder(cel, today, report);
        Map<String, RegionContent> regions = new HashMap<>();
        SafetyNet safety = builder.safety(baseShelf);
        shelves.forEach((region, shelf) -> builder.build(shelf, safety).ifPresent(content -> {
            regions.put(region, content);
            subjects.add(new Subject(shelf, content, cel.vocabulary(), today));
        }));
        return builder.build(baseShelf, safety).map(base -> {
            subjects.add(0, new Subject(baseShelf, base, cel.vocabulary(), today));
            return new Release(id, places, base, regions);
        });
    }

    private static Map<String, Shelf> shelves(Layers layers, Places places, Report report) {
        Map<String, Shelf> shelves = new HashMap<>();
        for (String region : layers.regions()) {
            if (places.region(region).isPresent()) {
                shelves.put(region, layers.shelf(region));
            } else {
                report.error(
                        Spot.of(region),
                        "region-folder",
                        "De map '" + region + "' hoort bij geen regio.",
                        Nearest.remedy(
                                region,
                                places.regions().stream().map(Region::id).toList()));
            }
        }
        return shelves;
    }

    /** The day in the Netherlands. */
    static LocalDate today(Clock clock) {
        return LocalDate.now(clock.withZone(ZONE));
    }

    private CelConditions conditions(Vocabulary vocabulary) {
        if (conditions == null || !conditions.vocabulary().equals(vocabulary)) {
            conditions = new CelConditions(vocabulary);
        }
        return conditions;
    }
}
