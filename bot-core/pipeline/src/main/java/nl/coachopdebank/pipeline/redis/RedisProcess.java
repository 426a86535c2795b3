package nl.coachopdebank.pipeline.redis;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running Redis on a leash: it ends when this process ends, even by kill -9, because a watcher in its shell then finds
 * its input closed. The shell becomes Redis itself ({@code exec}), so that ending the process ends Redis and no shell.
 */
final class RedisProcess {
    private static final Logger LOG = LoggerFactory.getLogger(RedisProcess.class);

    private static final String LEASH =
            "umask 077; exec 3<&0; p=$$; (cat <&3 >/dev/null; kill $p 2>/dev/null) & exec \"$0\" \"$1\" </dev/null 3<&-";

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Process process;

    private RedisProcess(Process process) {
        this.process = process;
    }

    static RedisProcess start(Path program, Path configuration) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder("/bin/sh", "-c", LEASH, program.toString(), configuration.toString());
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD);
        return new RedisProcess(builder.start());
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    CompletableFuture<Process> onExit() {
        return process.onExit();
    }

    /** Asks it to end, and ends it by force when it does not. */
    void stop() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        unleash();
    }

    /** Ends the watcher of a Redis that is gone. */
    void unleash() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            LOG.debug("The watcher is gone already", e);
        }
    }
}
