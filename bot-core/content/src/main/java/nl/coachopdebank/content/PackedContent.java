package nl.coachopdebank.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** The copy of the content that was packed with this module when it was built. */
final class PackedContent {
    private static final String FOLDER = "content/";
    private static final String ANCHOR = "/" + FOLDER + "base/places.yaml";

    private PackedContent() {}

    static ContentFiles read() {
        URL anchor = PackedContent.class.getResource(ANCHOR);
        if (anchor == null) {
            return ContentFiles.of(Map.of());
        }
        try {
            URLConnection connection = anchor.openConnection();
            return connection instanceof JarURLConnection inJar
                    ? fromJar(inJar)
                    : new ContentFolder(Path.of(anchor.toURI()).resolve("../..").normalize()).read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads beside the anchor; also in a jar inside a jar. */
    private static ContentFiles fromJar(JarURLConnection connection) throws IOException {
        connection.setUseCaches(false);
        Map<String, byte[]> files = new TreeMap<>();
        try (JarFile jar = connection.getJarFile()) {
            String entry = connection.getEntryName();
            String folder = entry.substring(0, entry.length() - ANCHOR.length() + 1 + FOLDER.length());
            for (JarEntry file : (Iterable<JarEntry>) jar.stream()::iterator) {
                if (file.getName().startsWith(folder) && !file.isDirectory()) {
                    try (InputStream in = jar.getInputStream(file)) {
                        files.put(file.getName().substring(folder.length()), in.readAllBytes());
                    }
                }
            }
        }
        files.keySet().removeIf(ContentFiles.isContent().negate());
        return ContentFiles.of(files);
    }
}
