package nl.coachopdebank.whatsapp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The example payloads, and what their manifest says of them. */
public final class Payloads {
    private static final Path FOLDER = Path.of("src/test/resources/payloads");
    private static final JsonMapper JSON = JsonMapper.shared();

    private Payloads() {}

    public static byte[] bytes(String file) {
        try {
            return Files.readAllBytes(FOLDER.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException("the manifest names " + file + ", but it cannot be read", e);
        }
    }

    public static JsonNode json(String file) {
        return JSON.readTree(bytes(file));
    }

    /** Entries of the manifest of these kinds, at least one. */
    public static List<JsonNode> listed(String... kinds) {
        List<JsonNode> listed = json("manifest.json")
                .path("files")
                .valueStream()
                .filter(entry -> Set.of(kinds).contains(entry.path("kind").stringValue()))
                .toList();
        if (listed.isEmpty()) {
            throw new IllegalStateException("no file of these kinds in the manifest");
        }
        return listed;
    }

    public static String file(JsonNode entry) {
        return entry.path("file").stringValue();
    }

    static Set<String> kinds() {
        return json("manifest.json")
                .path("files")
                .valueStream()
                .map(entry -> entry.path("kind").stringValue())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Set<String> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> !file.equals("manifest.json"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
