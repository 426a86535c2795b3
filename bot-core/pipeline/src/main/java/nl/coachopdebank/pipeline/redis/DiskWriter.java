package nl.coachopdebank.pipeline.redis;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings what the embedded Redis has written to the disk itself, every second, so that a power cut costs no more than
 * that. Redis could do it, but then answers for up to two seconds without having written, when the disk is busy; a kill
 * would lose those. This way it writes before it answers, always.
 */
final class DiskWriter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DiskWriter.class);

    /** What a power cut may cost: the same second that Redis' own {@code everysec} promises. */
    private static final Duration EVERY = Duration.ofSeconds(1);

    /** Where Redis appends to: the newest of these, and while a file is written anew the one before it. */
    private static final String APPENDED = "*.incr.aof";

    private final Path folder;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(runnable -> {
        Thread made = new Thread(runnable, "redis-to-disk");
        made.setDaemon(true);
        return made;
    });
    private boolean failing;

    private DiskWriter(Path folder) {
        this.folder = folder;
    }

    /** Begins, on the folder in which Redis keeps its append-only files; the folder may come later. */
    static DiskWriter on(Path folder) {
        DiskWriter writer = new DiskWriter(folder);
        writer.thread.scheduleWithFixedDelay(writer::write, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
        return writer;
    }

    private void write() {
        try {
            writeAll();
            failing = false;
        } catch (IOException | RuntimeException e) {
            if (!failing) {
                LOG.error("What was accepted cannot be brought to the disk; a power cut would lose it", e);
            }
            failing = true;
        }
    }

    private void writeAll() throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, APPENDED)) {
            for (Path file : files) {
                writeOne(file);
            }
        }
    }

    private static void writeOne(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(false);
        } catch (NoSuchFileException e) {
            LOG.debug("Redis has written its file anew meanwhile");
        }
    }

    @Override
    public void close() {
        thread.shutdown();
    }
}
