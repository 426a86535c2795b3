package nl.coachopdebank.pipeline.redis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CompletableFuture;

/** Keeps the disk of the temporary folder busy until it is closed: writes to one small file, over and over. */
final class BusyDisk implements AutoCloseable {
    private static final int CHUNK = 16 << 20;

    private final Path file;
    private final CompletableFuture<Void> work;
    private volatile boolean enough;
    private volatile long written;

    private BusyDisk(Path file) {
        this.file = file;
        this.work = CompletableFuture.runAsync(this::write);
    }

    static BusyDisk busy() throws IOException {
        return new BusyDisk(Files.createTempFile("couch-busy-disk", null));
    }

    /** Bytes so far. */
    long written() {
        return written;
    }

    private void write() {
        ByteBuffer chunk = ByteBuffer.allocateDirect(CHUNK);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            while (!enough) {
                written += channel.write(chunk.clear(), 0);
                channel.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        enough = true;
        work.join();
        Files.delete(file);
    }
}
