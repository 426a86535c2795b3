package nl.coachopdebank.journeys.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The product as a newcomer runs it: the built jar in a process of its own. It may be stopped, ended by force and
 * started again on the same data; no way of ending it may leave a process behind.
 */
public final class CouchProcess implements AutoCloseable {
    /** Seconds on a quiet machine; builds and browsers may run beside it. */
    private static final Duration READY_WITHIN = Duration.ofSeconds(60);
    /** A polite stop ends its conversations' lines first. */
    private static final Duration STOPPED_WITHIN = Duration.ofSeconds(25);
    /** A Redis on its leash notices at once. */
    private static final Duration GONE_WITHIN = Duration.ofSeconds(10);

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final ProcessLog log;
    private Launch launch;
    private Process process;
    private List<ProcessHandle> children = List.of();

    private CouchProcess(Launch launch) {
        this.launch = launch;
        this.log = ProcessLog.of(launch.name());
        this.process = spawn();
    }

    /** Starts it and waits until it says that it is ready. */
    public static CouchProcess start(Launch launch) {
        CouchProcess couch = new CouchProcess(launch);
        try {
            couch.waitUntilReady();
        } catch (RuntimeException | Error e) {
            couch.kill();
            throw e;
        }
        return couch;
    }

    /** Starts it without expecting it to become ready. */
    public static CouchProcess attempt(Launch launch) {
        return new CouchProcess(launch);
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + launch.port());
    }

    public Launch launch() {
        return launch;
    }

    /** Everything it has written out since its first start. */
    public String log() {
        return log.text();
    }

    /** Its Redis; there is one while it runs without a {@code couch.redis.url}. */
    public ProcessHandle redis() {
        return descendants().stream()
                .filter(child -> child.info().command().orElse("").contains("redis-server"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The server runs no Redis of its own"));
    }

    /** Processes that it started and that still run. */
    public List<ProcessHandle> descendants() {
        return process.toHandle().descendants().filter(ProcessHandle::isAlive).toList();
    }

    /** Asks it to stop, as Ctrl-C does, and sees that nothing of it is left. */
    public void stop() {
        children = descendants();
        process.destroy();
        waitForExit(STOPPED_WITHIN);
        assertNothingLeft();
    }

    /** Ends it with kill -9. */
    public void kill() {
        children = descendants();
        process.destroyForcibly();
        waitForExit(GONE_WITHIN);
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Starts it on the same port and data. */
    public void startAgain() {
        process = spawn();
        waitUntilReady();
    }

    /** Starts it on the same port and data with one setting changed. */
    public void startAgain(String setting, String value) {
        launch = launch.with(setting, value);
        startAgain();
    }

    /** The exit code, once it has ended by itself. */
    public int exitCode() {
        waitForExit(READY_WITHIN);
        return process.exitValue();
    }

    public void assertNothingLeft() {
        await("the processes that the server started are gone")
                .atMost(GONE_WITHIN)
                .until(() -> children.stream().noneMatch(ProcessHandle::isAlive));
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            stop();
        }
        assertNothingLeft();
        Folders.delete(launch.dataDir());
    }

    private Process spawn() {
        Path root = Repository.root();
        try {
            return new ProcessBuilder(launch.command())
                    .directory(root.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.file().toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("The server could not be started", e);
        }
    }

    private void waitUntilReady() {
        await("the server is ready")
                .atMost(READY_WITHIN)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> {
                    assertThat(process.isAlive())
                            .as("the server ended instead of starting; its log: %s", log.tail())
                            .isTrue();
                    return isReady();
                });
    }

    /** Whether it says so itself. */
    public boolean isReady() {
        HttpRequest request = HttpRequest.newBuilder(address().resolve("/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void waitForExit(Duration limit) {
        try {
            boolean ended = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
            assertThat(ended)
                    .as("the server ends within %s; its log: %s", limit, log.tail())
                    .isTrue();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
