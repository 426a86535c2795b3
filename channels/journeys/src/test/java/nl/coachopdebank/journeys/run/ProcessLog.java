package nl.coachopdebank.journeys.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What a server wrote out, in a file of its own that stays after the run. */
public record ProcessLog(Path file) {
    private static final Path FOLDER = Repository.target().resolve("servers");
    private static final int TAIL_LINES = 80;

    static ProcessLog of(String name) {
        try {
            Files.createDirectories(FOLDER);
            return new ProcessLog(Files.createTempFile(FOLDER, name + "-", ".log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The logs of all servers of this run. */
    public static List<ProcessLog> list() {
        if (Files.notExists(FOLDER)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().map(ProcessLog::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String text() {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String tail() {
        List<String> lines = text().lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()));
    }

    long changedAt() {
        return file.toFile().lastModified();
    }
}
