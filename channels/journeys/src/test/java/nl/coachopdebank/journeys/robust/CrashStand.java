package nl.coachopdebank.journeys.robust;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import nl.coachopdebank.journeys.run.CouchProcess;
import nl.coachopdebank.journeys.run.Folders;
import nl.coachopdebank.journeys.run.Launch;
import nl.coachopdebank.journeys.run.RedisProxy;
import nl.coachopdebank.journeys.run.RedisProxy.Moment;
import nl.coachopdebank.journeys.run.Script;
import nl.coachopdebank.pipeline.redis.EmbeddedRedis;
import nl.coachopdebank.pipeline.redis.EmbeddedRedisSettings;

/** A server, its Redis, and a hand between them that ends the server with kill -9 at a chosen moment of a call. */
final class CrashStand implements AutoCloseable {
    private static final Duration KILLED_WITHIN = Duration.ofSeconds(20);

    private final Path data;
    private final EmbeddedRedis redis;
    private final RedisProxy proxy;
    private final CouchProcess couch;

    private CrashStand(Path data, EmbeddedRedis redis, RedisProxy proxy, CouchProcess couch) {
        this.data = data;
        this.redis = redis;
        this.proxy = proxy;
        this.couch = couch;
    }

    /** Starts the server with one setting. It keeps its name, as a server on a Redis of its own does. */
    static CrashStand with(String setting, String value) {
        Path data = newFolder();
        EmbeddedRedis redis = EmbeddedRedis.start(EmbeddedRedisSettings.in(data));
        try {
            RedisProxy proxy = RedisProxy.before(redis.url());
            Launch launch = Launch.demo("crash-stand")
                    .with("couch.redis.url", proxy.url())
                    .with("couch.redis.server-id", "only")
                    .with(setting, value);
            return new CrashStand(data, redis, proxy, CouchProcess.start(launch));
        } catch (RuntimeException | Error e) {
            redis.close();
            Folders.delete(data);
            throw e;
        }
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("couch-crash-stand-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI address() {
        return couch.address();
    }

    /** Kills the server in the call that this leads to, and starts it again. */
    void killsAt(Moment moment, Script script, Runnable cause) {
        proxy.at(moment, script, couch::kill);
        cause.run();
        await("the server is killed by the call")
                .atMost(KILLED_WITHIN)
                .until(() -> proxy.isSprung() && !couch.isAlive());
        couch.startAgain();
    }

    @Override
    public void close() {
        couch.close();
        proxy.close();
        redis.close();
        Folders.delete(data);
    }
}
