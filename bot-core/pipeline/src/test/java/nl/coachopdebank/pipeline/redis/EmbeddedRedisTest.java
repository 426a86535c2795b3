package nl.coachopdebank.pipeline.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Scanner;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The embedded Redis")
class EmbeddedRedisTest {
    @TempDir
    Path folder;

    private EmbeddedRedis start() {
        return EmbeddedRedis.start(EmbeddedRedisSettings.in(folder));
    }

    private static void set(EmbeddedRedis redis, String value) {
        RedisClient client = RedisClient.create(redis.url());
        try (StatefulRedisConnection<String, String> connection = client.connect()) {
            connection.sync().set("key", value);
        } finally {
            client.shutdown();
        }
    }

    private static String get(EmbeddedRedis redis) {
        RedisClient client = RedisClient.create(redis.url());
        try (StatefulRedisConnection<String, String> connection = client.connect()) {
            return connection.sync().get("key");
        } finally {
            client.shutdown();
        }
    }

    @Test
    void findsEverythingBackAfterARestart() {
        try (EmbeddedRedis redis = start()) {
            set(redis, "hier");
        }
        try (EmbeddedRedis redis = start()) {
            assertThat(get(redis)).isEqualTo("hier");
        }
    }

    @Test
    void takesWhatWasErasedOutOfItsFile() {
        try (EmbeddedRedis redis = start()) {
            set(redis, "een geheim");
            set(redis, "iets anders");
            await().until(() -> onDisk().contains("een geheim"));
            redis.writeAnew();
            await().until(() -> !onDisk().contains("een geheim") && onDisk().contains("iets anders"));
        }
    }

    private String onDisk() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(folder.resolve("appendonlydir"))) {
            for (Path file : files.toList()) {
                all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        } catch (NoSuchFileException e) {
            return "changing";
        }
        return all.toString();
    }

    @Test
    void refusesAFolderThatIsInUse() {
        try (EmbeddedRedis redis = start()) {
            assertThat(redis.pid()).isPositive();
            assertThatThrownBy(this::start)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("in use by another server")
                    .hasMessageContaining("couch.data-dir");
        }
        start().close();
    }

    @Test
    void startsAgainOnTheSamePortWhenItDies() {
        try (EmbeddedRedis redis = start()) {
            set(redis, "hier");
            String url = redis.url();
            long pid = redis.pid();
            ProcessHandle.of(pid).orElseThrow().destroyForcibly();
            await().until(() -> redis.pid() != pid);
            assertThat(redis.url()).isEqualTo(url);
            assertThat(get(redis)).isEqualTo("hier");
        }
    }

    @Test
    void keepsItsSecretToItself() throws IOException {
        try (EmbeddedRedis redis = start()) {
            assertThat(Files.getPosixFilePermissions(folder.resolve("redis.conf")))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
            RedisClient stranger = RedisClient.create(
                    "redis://127.0.0.1:" + RedisURI.create(redis.url()).getPort());
            assertThatThrownBy(() -> stranger.connect().sync().get("key")).isInstanceOf(RedisException.class);
            stranger.shutdown();
        }
    }

    @Test
    void saysSoWhenItCannotStart() throws IOException {
        Files.writeString(folder.resolve("appendonlydir"), "not a folder");
        assertThatThrownBy(this::start)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("redis.log");
    }

    @Test
    void endsWithTheProcessThatStartedItHoweverThatEnds() throws IOException {
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        EmbeddedRedisTest.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        ProcessHandle redis;
        try (Scanner output = new Scanner(java.getInputStream(), StandardCharsets.UTF_8)) {
            output.findWithinHorizon("pid=", 0);
            redis = ProcessHandle.of(output.nextLong()).orElseThrow();
            java.destroyForcibly();
        }
        await().until(() -> !redis.isAlive());
        try (EmbeddedRedis next = start()) {
            assertThat(get(next)).isEqualTo("van het kind");
        }
    }

    /** The process that is killed. */
    public static void main(String[] args) throws InterruptedException {
        EmbeddedRedis redis = EmbeddedRedis.start(EmbeddedRedisSettings.in(Path.of(args[0])));
        set(redis, "van het kind");
        System.out.println("pid=" + redis.pid() + " ");
        new CountDownLatch(1).await();
    }
}
