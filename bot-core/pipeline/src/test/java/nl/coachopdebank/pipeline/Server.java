package nl.coachopdebank.pipeline;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.conversation.ConversationInput;
import nl.coachopdebank.conversation.Event;
import nl.coachopdebank.conversation.Outcome;

/** A server for tests: a store with a pipeline on it, and calls that wait. */
public final class Server implements AutoCloseable {
    /** Short leases, so that tests need not wait long. */
    public static final PipelineSettings SETTINGS = new PipelineSettings(
            4,
            2,
            0,
            new PipelineSettings.Leases(Duration.ofMillis(400), Duration.ofMillis(100)),
            PipelineSettings.Limits.DEFAULTS,
            PipelineSettings.Retention.DEFAULTS,
            new DeliverySettings(
                    Duration.ofMillis(400),
                    Duration.ofMillis(20),
                    Duration.ofMillis(100),
                    5,
                    2,
                    Duration.ofMillis(60),
                    Duration.ofMillis(20),
                    64));

    private static final Duration LIMIT = Duration.ofSeconds(10);

    public final Store store;
    public final Pipeline pipeline;
    public final FakeDesk desk = new FakeDesk();
    public final Phone phone = new Phone();
    public final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    public Server(Store store, PipelineSettings settings) {
        this.store = store;
        TurnMaker maker = new TurnMaker(new EchoDecider(), desk, new FakeDesk.NoReleases(), Clock.systemUTC());
        pipeline = new Pipeline(store, maker, settings, List.of(phone), meters);
    }

    public Server started() {
        pipeline.start();
        return this;
    }

    public Appended append(ConversationId id, ConversationInput input) {
        return get(pipeline.inbox().append(id, input));
    }

    public Outcome outcome(ConversationId id, String inputId) {
        return get(pipeline.outcomes().await(id, inputId, LIMIT));
    }

    public List<Event> events(ConversationId id) {
        return get(store.events(id, 0));
    }

    public List<String> texts(ConversationId id) {
        return events(id).stream().map(Server::text).toList();
    }

    public static String text(Event event) {
        return event instanceof Event.Message message
                ? message.body().text()
                : ((Event.Status) event).holder().wireName();
    }

    public static <T> T get(CompletionStage<T> answer) {
        return answer.toCompletableFuture()
                .orTimeout(LIMIT.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    /** Dies as by kill -9: the others must find out by themselves. */
    public void crash() {
        pipeline.abandon();
    }

    @Override
    public void close() {
        pipeline.stop();
    }
}
