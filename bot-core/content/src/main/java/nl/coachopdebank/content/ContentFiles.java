package nl.coachopdebank.content;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The files of a release as bytes, by path: {@code base/flows/menu.yaml}, {@code zwolle/roles.yaml}. */
public final class ContentFiles {
    private static final int ID_LENGTH = 16;

    private final SortedMap<String, byte[]> files;
    private final String id;

    private ContentFiles(SortedMap<String, byte[]> files) {
        this.files = Collections.unmodifiableSortedMap(files);
        this.id = hash(files);
    }

    public static ContentFiles of(Map<String, byte[]> files) {
        return new ContentFiles(new TreeMap<>(files));
    }

    /** The first 16 hex digits of a SHA-256 over the sorted paths and their bytes: the id of the release. */
    public String id() {
        return id;
    }

    public SortedMap<String, byte[]> byPath() {
        return files;
    }

    /** True for what is content: YAML and Markdown in the base or a region; not what tools and editors leave behind. */
    static Predicate<String> isContent() {
        return path -> path.contains("/")
                && !path.startsWith(".")
                && !path.contains("/.")
                && !path.endsWith("README.md")
                && !OTHER_FOLDERS.contains(path.substring(0, path.indexOf('/')))
                && (path.endsWith(".yaml") || path.endsWith(".yml") || path.endsWith(".md"));
    }

    /** Folders beside the content that hold no content. */
    private static final java.util.Set<String> OTHER_FOLDERS =
            java.util.Set.of("schema", "transcripts", "src", "target");

    private static String hash(SortedMap<String, byte[]> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach((path, bytes) -> {
                digest.update((path + "\n" + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            });
            return HexFormat.of().formatHex(digest.digest()).substring(0, ID_LENGTH);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
