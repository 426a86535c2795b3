package nl.coachopdebank.journeys.whatsapp;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** A message that Meta got and has not answered yet. */
final class Held {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final CompletableFuture<JsonNode> arrived = new CompletableFuture<>();
    private final CompletableFuture<Void> released = new CompletableFuture<>();

    void waits(JsonNode body) {
        arrived.complete(body);
        released.orTimeout(LIMIT.toMillis(), TimeUnit.MILLISECONDS).join();
    }

    /** The message, once it has come. */
    JsonNode message() {
        return arrived.orTimeout(LIMIT.toMillis(), TimeUnit.MILLISECONDS).join();
    }

    /** Meta goes on with it. */
    void release() {
        released.complete(null);
    }
}
