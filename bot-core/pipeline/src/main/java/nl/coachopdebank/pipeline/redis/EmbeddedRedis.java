package nl.coachopdebank.pipeline.redis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real Redis of this server's own, with append-only persistence in a data folder. It listens on 127.0.0.1 only, behind
 * a secret that is new at each start. When it dies it is started again on the same port; when this process dies, however
 * that comes, it ends too. Stop it after everything that uses it.
 */
public final class EmbeddedRedis implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedRedis.class);
    private static final int SECRET_BYTES = 32;
    private static final long PING_EVERY_MS = 10;

    /** Starts in a row on other ports, should someone else take the free one that was found. */
    private static final int TRIES = 3;

    private static final long RESTART_AFTER_MS = 100;

    private static final String APPENDED = "appendonlydir";

    /** What was erased leaves the file within a day (B8). */
    private static final long WRITE_ANEW_EVERY_H = 24;

    private final EmbeddedRedisSettings settings;
    private final FolderLock lock;
    private final Path program;
    private final String secret;
    private final DiskWriter disk;
    private int port;
    private RedisProcess process;
    private boolean stopped;

    private EmbeddedRedis(EmbeddedRedisSettings settings, FolderLock lock) throws IOException {
        this.settings = settings;
        this.lock = lock;
        this.program = RedisBinary.in(settings.dataDir());
        this.secret = newSecret();
        this.process = firstStart();
        this.disk = DiskWriter.on(settings.dataDir().resolve(APPENDED));
        watch(process);
        writeAnewLater();
    }

    /** Starts it and waits until it answers. Throws, with a sentence that says why, when that cannot be. */
    public static EmbeddedRedis start(EmbeddedRedisSettings settings) {
        try {
            Files.createDirectories(settings.dataDir());
            FolderLock lock = FolderLock.on(settings.dataDir());
            try {
                return new EmbeddedRedis(settings, lock);
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded Redis cannot be started in " + settings.dataDir(), e);
        }
    }

    /** Where it is to be reached, with its secret. */
    public synchronized String url() {
        return "redis://:" + secret + "@127.0.0.1:" + port;
    }

    /** Its process, for figures and tests. */
    public synchronized long pid() {
        return process.pid();
    }

    /** Ends it; what was written is kept. Stopping twice is harmless. */
    public void stop() {
        RedisProcess last;
        synchronized (this) {
            if (stopped) {
                return;
            }
            stopped = true;
            last = process;
        }
        last.stop();
        disk.close();
        try {
            lock.close();
        } catch (IOException e) {
            LOG.warn("The lock on the data folder stays until this process ends", e);
        }
    }

    @Override
    public void close() {
        stop();
    }

    private RedisProcess firstStart() throws IOException {
        for (int tries = 1; ; tries++) {
            port = settings.port() == 0 ? freePort() : settings.port();
            try {
                return startOnce();
            } catch (IllegalStateException e) {
                if (settings.port() != 0 || tries == TRIES) {
                    throw e;
                }
            }
        }
    }

    private RedisProcess startOnce() throws IOException {
        RedisProcess started = RedisProcess.start(program, configuration());
        long end = System.nanoTime() + settings.startLimit().toNanos();
        while (!RedisQuestion.isAnswered(port, secret)) {
            if (!started.isAlive() || System.nanoTime() > end) {
                started.stop();
                throw new IllegalStateException("The embedded Redis did not start on port " + port
                        + "; see redis.log in " + settings.dataDir().toAbsolutePath());
            }
            pause();
        }
        return started;
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PING_EVERY_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the embedded Redis started", e);
        }
    }

    private void watch(RedisProcess running) {
        running.onExit()
                .thenRunAsync(
                        () -> restart(running),
                        CompletableFuture.delayedExecutor(RESTART_AFTER_MS, TimeUnit.MILLISECONDS));
    }

    private void writeAnewLater() {
        CompletableFuture.delayedExecutor(WRITE_ANEW_EVERY_H, TimeUnit.HOURS).execute(() -> {
            if (writeAnew()) {
                writeAnewLater();
            }
        });
    }

    /** Takes what was erased out of the file on disk; false when it was stopped. */
    synchronized boolean writeAnew() {
        if (!stopped) {
            RedisQuestion.writesAnew(port, secret);
        }
        return !stopped;
    }

    private synchronized void restart(RedisProcess dead) {
        dead.unleash();
        if (stopped) {
            return;
        }
        LOG.error("The embedded Redis ended unexpectedly and is started again");
        try {
            process = startOnce();
            watch(process);
        } catch (IOException | IllegalStateException e) {
            LOG.error("The embedded Redis could not be started again; trying on", e);
            CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS).execute(() -> restart(dead));
        }
    }

    private Path configuration() throws IOException {
        Path file = settings.dataDir().resolve("redis.conf");
        if (Files.notExists(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        String folder = settings.dataDir()
                .toAbsolutePath()
                .toString()
                .replace("\\", "\\\\")
                .replace("\"", "\\\"");
        return Files.writeString(file, """
                bind 127.0.0.1
                port %d
                requirepass %s
                dir "%s"
                logfile redis.log
                loglevel warning
                appendonly yes
                # Written before it is answered, always. DiskWriter brings it to the disk every second.
                appendfsync no
                appenddirname %s
                save ""
                # What residents sent is kept small: hashes of input ids have some hundreds of entries at most.
                hash-max-listpack-entries 512
                # Entries are deleted one by one, which searches a node.
                stream-node-max-entries 16
                # Writing the file anew takes a processor for a while; 256 MB are read in about two seconds.
                auto-aof-rewrite-min-size 256mb
                maxmemory-policy noeviction
                """.formatted(port, secret, folder, APPENDED));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String newSecret() {
        byte[] bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
