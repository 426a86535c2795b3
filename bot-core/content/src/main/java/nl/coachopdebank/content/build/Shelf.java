package nl.coachopdebank.content.build;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.coachopdebank.content.findings.Spot;
import nl.coachopdebank.content.source.Document;
import nl.coachopdebank.content.source.Element;
import nl.coachopdebank.content.source.FileKind;

/** The files as one region has them: its own in place of the base files of the same path.
 *
 * @param region id; empty for the base itself
 * @param documents by path inside the base or the region
 * @param broken paths of files that are there but cannot be read, so that nothing that points to them is blamed
 */
public record Shelf(String region, Map<String, Document> documents, Set<String> broken) {
    public Shelf {
        documents = new TreeMap<>(documents);
        broken = Set.copyOf(broken);
    }

    public Optional<Document> find(FileKind kind, String id) {
        return Optional.ofNullable(documents.get(kind.path(id)));
    }

    public Optional<Document> find(FileKind kind) {
        return find(kind, "");
    }

    public List<Document> list(FileKind kind) {
        return documents.values().stream()
                .filter(document -> document.kind() == kind)
                .toList();
    }

    /** Ids of the items of this kind, those of broken files included. */
    public Set<String> ids(FileKind kind) {
        Set<String> ids = new java.util.TreeSet<>();
        documents.keySet().forEach(path -> addId(kind, path, ids));
        broken.forEach(path -> addId(kind, path, ids));
        return ids;
    }

    public boolean has(FileKind kind, String id) {
        String path = kind.path(id);
        return documents.containsKey(path) || broken.contains(path);
    }

    /** Where an item stands; the name of the file that is missed when there is none. */
    public Spot spot(FileKind kind, String id) {
        return find(kind, id).map(document -> document.root().spot()).orElseGet(() -> Spot.of("base/" + kind.path(id)));
    }

    /** Where a named part of an item stands: the entry of {@code list} whose {@code field} has this name. */
    public Spot spot(FileKind kind, String id, String list, String name) {
        return find(kind, id).stream()
                .flatMap(document -> document.root().list(list).stream())
                .filter(element -> name.equals(element.spot().step()))
                .map(Element::spot)
                .findFirst()
                .orElseGet(() -> spot(kind, id));
    }

    private static void addId(FileKind kind, String path, Set<String> ids) {
        if (FileKind.of(path).filter(kind::equals).isPresent()) {
            ids.add(kind.id(path));
        }
    }
}
