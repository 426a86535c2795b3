package nl.coachopdebank.journeys.whatsapp;

import static org.awaitility.Awaitility.await;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.conversation.Event;
import nl.coachopdebank.journeys.run.CouchProcess;
import nl.coachopdebank.journeys.run.Folders;
import nl.coachopdebank.journeys.run.Launch;
import nl.coachopdebank.journeys.wire.Api;
import nl.coachopdebank.pipeline.PipelineSettings;
import nl.coachopdebank.pipeline.redis.EmbeddedRedis;
import nl.coachopdebank.pipeline.redis.EmbeddedRedisSettings;
import nl.coachopdebank.pipeline.redis.RedisSettings;
import nl.coachopdebank.pipeline.redis.RedisStore;

/** A server whose WhatsApp door is open, and a view into its store: a person on WhatsApp has no address to read at. */
final class Stand implements AutoCloseable {
    private static final String STATES = "couch:{s*}:c:*";

    private final Path data;
    private final EmbeddedRedis redis;
    private final RedisClient client;
    private final StatefulRedisConnection<String, String> line;
    private final RedisStore store;
    private final Set<String> known = new HashSet<>();
    final CouchProcess couch;
    final Meta meta;

    Stand(String name) throws IOException {
        data = Files.createTempDirectory("couch-" + name + "-redis-");
        redis = EmbeddedRedis.start(EmbeddedRedisSettings.in(data));
        client = RedisClient.create(redis.url());
        line = client.connect();
        couch = CouchProcess.start(Launch.demo(name)
                .with("couch.redis.url", redis.url())
                .with("couch.whatsapp.enabled", "true")
                .with("couch.whatsapp.api-base-url", "http://127.0.0.1:1")
                .with("couch.whatsapp.phone-number-id", Meta.NUMBER)
                .with("couch.whatsapp.access-token", "fake-access-token-do-not-use")
                .with("couch.whatsapp.app-secret", Meta.SECRET)
                .with(
                        "couch.whatsapp.verify-token",
                        Meta.HANDSHAKES.path("verify_token").asString()));
        store = RedisStore.open(RedisSettings.of(redis.url(), "watcher"), PipelineSettings.DEFAULTS);
        meta = new Meta(Api.of(couch.address()));
    }

    /** From now on everybody is new, and the conversations that there are do not count. */
    void startAfresh() {
        List<String> persons = line.sync().keys("couch:{whatsapp}:*");
        if (!persons.isEmpty()) {
            line.sync().del(persons.toArray(String[]::new));
        }
        known.addAll(line.sync().keys(STATES));
    }

    /** What was said in each new conversation, once every input had its turn. */
    List<List<String>> said() {
        waitForTurns();
        return line.sync().keys(STATES).stream()
                .filter(key -> !known.contains(key))
                .map(key -> new ConversationId(key.substring(key.lastIndexOf(':') + 1)))
                .map(this::said)
                .toList();
    }

    private List<String> said(ConversationId id) {
        return get(store.events(id, 0)).stream()
                .filter(event -> event instanceof Event.Message message && message.from() == Event.Sender.RESIDENT)
                .map(event -> ((Event.Message) event).body().text())
                .toList();
    }

    /** Until every input had its turn. */
    void waitForTurns() {
        await("every input has had its turn")
                .until(() -> line.sync().keys("couch:{s*}:in").stream()
                        .allMatch(inbox -> line.sync().xlen(inbox) == 0));
    }

    private static <T> T get(CompletionStage<T> answer) {
        return answer.toCompletableFuture().join();
    }

    @Override
    public void close() {
        store.close();
        client.shutdown();
        couch.close();
        redis.close();
        Folders.delete(data);
    }
}
