package nl.coachopdebank.pipeline.redis;

import static org.awaitility.Awaitility.await;

import io.lettuce.core.KillArgs;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.coachopdebank.pipeline.PipelineSettings;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A real Redis for a test class and the classes within it, empty for every test. Stores that were opened are closed after
 * each test.
 */
public final class TestRedis implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
    private final List<RedisStore> stores = new ArrayList<>();
    private int depth;
    private Path folder;
    private EmbeddedRedis server;
    private RedisClient client;
    private StatefulRedisConnection<String, String> connection;

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        if (depth++ > 0) {
            return;
        }
        folder = Files.createTempDirectory("couch-redis");
        server = EmbeddedRedis.start(EmbeddedRedisSettings.in(folder));
        client = RedisClient.create(server.url());
        connection = client.connect();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        stores.forEach(RedisStore::close);
        stores.clear();
        connection.sync().flushall();
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        if (--depth > 0) {
            return;
        }
        client.shutdown();
        server.stop();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(TestRedis::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public RedisStore open(String serverId, PipelineSettings settings) {
        RedisStore store = RedisStore.open(RedisSettings.of(server.url(), serverId), settings);
        stores.add(store);
        return store;
    }

    public RedisCommands<String, String> redis() {
        return connection.sync();
    }

    /** Waits until so many stores hear notices. */
    public void awaitListeners(long stores) {
        await().until(() -> redis().pubsubNumsub(Channels.TURNS).get(Channels.TURNS) == stores);
    }

    /** Cuts the connections of everyone else. */
    public void cutConnections() {
        redis().clientKill(KillArgs.Builder.typeNormal().skipme());
        redis().clientKill(KillArgs.Builder.typePubsub());
    }

    /** Where it keeps its files. */
    Path folder() {
        return folder;
    }

    public EmbeddedRedis server() {
        return server;
    }
}
