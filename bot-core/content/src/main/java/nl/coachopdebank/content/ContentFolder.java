package nl.coachopdebank.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.coachopdebank.content.source.Limits;

/** The folder in which editors work. */
public final class ContentFolder {
    private static final int DEPTH = 4;

    private final Path root;

    public ContentFolder(Path root) {
        this.root = root;
    }

    /** True when the folder holds content. */
    public boolean isThere() {
        return Files.isDirectory(root.resolve("base"));
    }

    /** Reads all files now. One byte more than the limit of a file is read, so that the reader can refuse it. */
    public ContentFiles read() {
        Map<String, byte[]> files = new TreeMap<>();
        long total = 0;
        for (Path file : list()) {
            byte[] bytes = bytes(file);
            total += bytes.length;
            if (total > Limits.MAX_TOTAL_BYTES) {
                throw new UncheckedIOException(new IOException("The content folder is larger than its limit"));
            }
            files.put(path(file), bytes);
        }
        return ContentFiles.of(files);
    }

    /** Changes when a file is added, removed, or written: path, size and time of each file. */
    Map<String, String> fingerprint() {
        Map<String, String> fingerprint = new TreeMap<>();
        for (Path file : list()) {
            fingerprint.put(path(file), stamp(file));
        }
        return fingerprint;
    }

    @Override
    public String toString() {
        return root.toString();
    }

    private List<Path> list() {
        try (Stream<Path> walk = Files.walk(root, DEPTH)) {
            List<Path> files = walk.filter(file -> ContentFiles.isContent().test(path(file)))
                    .filter(Files::isRegularFile)
                    .limit(Limits.MAX_FILES + 1L)
                    .toList();
            if (files.size() > Limits.MAX_FILES) {
                throw new IOException("The content folder has more files than its limit");
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String path(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    private static byte[] bytes(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(Limits.MAX_FILE_BYTES + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String stamp(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.size() + "@" + attributes.lastModifiedTime() + "#" + attributes.fileKey();
        } catch (NoSuchFileException removedMeanwhile) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
