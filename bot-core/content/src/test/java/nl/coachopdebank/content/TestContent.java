package nl.coachopdebank.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.coachopdebank.conversation.release.Command;
import nl.coachopdebank.conversation.release.Phrase;

/** A small, whole and faultless content, to be spoiled one thing at a time. */
final class TestContent {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneId.of("Europe/Amsterdam"));

    private final Map<String, byte[]> files;

    private TestContent(Map<String, byte[]> files) {
        this.files = files;
    }

    static TestContent good() {
        Map<String, byte[]> files =
                new TreeMap<>(new ContentFolder(folder()).read().byPath());
        TestContent content = new TestContent(files);
        return content.with("base/phrases.yaml", "phrases:\n" + phrases())
                .with("base/commands.yaml", "commands:\n" + commands());
    }

    TestContent with(String path, String text) {
        return with(path, text.getBytes(StandardCharsets.UTF_8));
    }

    TestContent with(String path, byte[] bytes) {
        Map<String, byte[]> copy = new TreeMap<>(files);
        copy.put(path, bytes);
        return new TestContent(copy);
    }

    TestContent without(String path) {
        Map<String, byte[]> copy = new TreeMap<>(files);
        Objects.requireNonNull(copy.remove(path), path);
        return new TestContent(copy);
    }

    /** The same content with one text in one file changed; the text must be there. */
    TestContent changed(String path, String from, String to) {
        String text = text(path);
        if (!text.contains(from)) {
            throw new IllegalArgumentException(path + " does not contain: " + from);
        }
        return with(
                path,
                text.replaceFirst(java.util.regex.Pattern.quote(from), java.util.regex.Matcher.quoteReplacement(to)));
    }

    String text(String path) {
        return new String(Objects.requireNonNull(files.get(path), path), StandardCharsets.UTF_8);
    }

    ContentFiles files() {
        return ContentFiles.of(files);
    }

    ContentReading read() {
        return new ContentReader(CLOCK).read(files());
    }

    void writeTo(Path root) {
        files.forEach((path, bytes) -> write(root.resolve(path), bytes));
    }

    static void write(Path file, byte[] bytes) {
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String phrases() {
        return Arrays.stream(Phrase.values())
                .map(phrase -> "  " + phrase.key() + ": {nl: Een zin., en: A sentence.}\n")
                .collect(Collectors.joining());
    }

    private static String commands() {
        return Arrays.stream(Command.values())
                .map(command -> command.name().toLowerCase(Locale.ROOT))
                .map(name -> "  " + name + ": {nl: [\"" + name + " graag\"], en: [\"" + name + " please\"]}\n")
                .collect(Collectors.joining());
    }

    private static Path folder() {
        try {
            return Path.of(Objects.requireNonNull(TestContent.class.getResource("/good"))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
