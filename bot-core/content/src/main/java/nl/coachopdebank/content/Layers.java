package nl.coachopdebank.content;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.coachopdebank.content.build.Shelf;
import nl.coachopdebank.content.findings.Report;
import nl.coachopdebank.content.findings.Spot;
import nl.coachopdebank.content.source.Document;
import nl.coachopdebank.content.source.Documents;
import nl.coachopdebank.content.source.FileKind;

/** The base and the regions' own files, and how a region's files lie over the base. */
final class Layers {
    static final String BASE = "base";

    private final Map<String, Map<String, Document>> documents = new TreeMap<>();
    private final Map<String, Set<String>> broken = new HashMap<>();

    static Layers read(ContentFiles files, Documents documents, Report report) {
        Layers layers = new Layers();
        files.byPath().forEach((path, bytes) -> layers.add(path, bytes, documents, report));
        return layers;
    }

    /** True when every file has the form of its kind. */
    boolean areWhole() {
        return broken.values().stream().allMatch(Set::isEmpty);
    }

    /** Names of the folders beside the base. */
    Set<String> regions() {
        Set<String> regions = new HashSet<>(documents.keySet());
        regions.addAll(broken.keySet());
        regions.remove(BASE);
        return regions;
    }

    Set<Document> all() {
        Set<Document> all = new java.util.LinkedHashSet<>();
        documents.values().forEach(layer -> all.addAll(layer.values()));
        return all;
    }

    Shelf base() {
        return shelf("", BASE);
    }

    Shelf shelf(String region) {
        return shelf(region, region);
    }

    private Shelf shelf(String region, String layer) {
        Map<String, Document> merged = new LinkedHashMap<>(documents.getOrDefault(BASE, Map.of()));
        Set<String> bad = new HashSet<>(broken.getOrDefault(BASE, Set.of()));
        documents.getOrDefault(layer, Map.of()).forEach((path, document) -> {
            merged.put(path, document);
            bad.remove(path);
        });
        broken.getOrDefault(layer, Set.of()).forEach(path -> {
            merged.remove(path);
            bad.add(path);
        });
        return new Shelf(region, merged, bad);
    }

    private void add(String path, byte[] bytes, Documents reader, Report report) {
        int slash = path.indexOf('/');
        String layer = path.substring(0, slash);
        String inside = path.substring(slash + 1);
        FileKind.of(inside)
                .ifPresentOrElse(
                        kind -> reader.read(path, kind, bytes, report)
                                .ifPresentOrElse(
                                        document -> documents
                                                .computeIfAbsent(layer, l -> new TreeMap<>())
                                                .put(inside, document),
                                        () -> broken.computeIfAbsent(layer, l -> new HashSet<>())
                                                .add(inside)),
                        () -> report.warning(
                                Spot.of(path),
                                "file-name",
                                "Dit bestand leest niemand.",
                                "Zet het in flows, tables, faq, schemes of replies, met de uitgang .yaml of .md."));
    }
}
