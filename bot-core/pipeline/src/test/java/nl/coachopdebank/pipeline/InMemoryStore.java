package nl.coachopdebank.pipeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import nl.coachopdebank.conversation.Conversation;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.conversation.Event;
import nl.coachopdebank.conversation.HandOff;
import nl.coachopdebank.conversation.Outcome;
import org.jspecify.annotations.Nullable;

/** A store in memory, for tests: keeps the same promises as the one on Redis, except that nothing outlives the process. */
public final class InMemoryStore implements Store, AutoCloseable {
    private final InMemoryDatabase database;
    private final String server;
    private final PipelineSettings settings;
    private final List<ShardStore> shards;
    private final Executor answers;
    private final Executor notices;
    private volatile @Nullable StoreListener listener;
    private volatile boolean closed;

    public InMemoryStore(InMemoryDatabase database, String server, PipelineSettings settings) {
        this(database, server, settings, oneThread());
    }

    private InMemoryStore(InMemoryDatabase database, String server, PipelineSettings settings, Executor thread) {
        this(database, server, settings, thread, thread);
    }

    /** Does and answers its calls on one executor, and tells what it hears on another. */
    InMemoryStore(
            InMemoryDatabase database, String server, PipelineSettings settings, Executor answers, Executor notices) {
        this.database = database;
        this.server = server;
        this.settings = settings;
        this.answers = answers;
        this.notices = notices;
        shards = IntStream.range(0, database.shards.size())
                .mapToObj(number -> (ShardStore) new InMemoryShardStore(this, database, server, settings, number))
                .toList();
        database.add(this);
    }

    private static ExecutorService oneThread() {
        return Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "in-memory-store");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** A store of its own. */
    public static InMemoryStore alone(PipelineSettings settings) {
        return new InMemoryStore(new InMemoryDatabase(settings.shards()), "alone", settings);
    }

    <T> CompletionStage<T> answer(Supplier<T> call) {
        try {
            return CompletableFuture.supplyAsync(call, answers);
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(new StoreUnavailable("closed", e));
        }
    }

    void tell(Consumer<StoreListener> notice) {
        StoreListener now = listener;
        if (now != null) {
            notices.execute(() -> notice.accept(now));
        }
    }

    private InMemoryShard of(ConversationId id) {
        return database.shards.get(shardOf(id));
    }

    @Override
    public int shardCount() {
        return database.shards.size();
    }

    @Override
    public int shardOf(ConversationId id) {
        return Math.floorMod(id.value().hashCode(), database.shards.size());
    }

    @Override
    public ShardStore shard(int number) {
        return shards.get(number);
    }

    @Override
    public CompletionStage<Integer> heartbeat() {
        return answer(() -> {
            long now = database.nanoTime.getAsLong();
            database.servers.values().removeIf(end -> end < now);
            database.servers.put(server, now + settings.leases().ttl().toNanos());
            return database.servers.size();
        });
    }

    @Override
    public CompletionStage<Void> farewell() {
        return answer(() -> {
            database.servers.remove(server);
            database.tellOthers(this, StoreListener::shardsFreed);
            return null;
        });
    }

    @Override
    public CompletionStage<Page> page(ConversationId id, long after) {
        return answer(() -> {
            boolean exists = of(id).exists(id);
            boolean forgot = exists && after > 0 && of(id).events(id, after - 1).isEmpty();
            return new Page(of(id).events(id, after), exists, forgot);
        });
    }

    @Override
    public CompletionStage<List<Event>> events(ConversationId id, long after) {
        return answer(() -> of(id).events(id, after));
    }

    @Override
    public CompletionStage<Optional<Conversation>> find(ConversationId id) {
        return answer(() -> Optional.ofNullable(of(id).state(id)).map(Stored::conversation));
    }

    @Override
    public CompletionStage<Optional<String>> findSecretHash(ConversationId id) {
        return find(id).thenApply(found -> found.map(Conversation::secretHash));
    }

    @Override
    public CompletionStage<Optional<Outcome>> outcome(ConversationId id, String inputId) {
        return answer(() -> of(id).outcome(id, inputId));
    }

    @Override
    public CompletionStage<List<HandOffLine>> openHandOffs() {
        return answer(() ->
                database.shards.stream().flatMap(shard -> shard.open().stream()).toList());
    }

    @Override
    public CompletionStage<List<HandOffLine>> closedHandOffs(int limit) {
        return answer(() -> {
            List<HandOffLine> all = new ArrayList<>();
            database.shards.forEach(shard -> all.addAll(shard.closed()));
            all.sort(Collections.reverseOrder((a, b) -> ended(a).compareTo(ended(b))));
            return all.stream().limit(limit).toList();
        });
    }

    @Override
    public CompletionStage<List<HandOffLine>> handOffsEndedSince(Instant from) {
        return answer(() -> database.shards.stream()
                .flatMap(shard -> shard.closed().stream())
                .filter(line -> !ended(line).isBefore(from))
                .toList());
    }

    private static Instant ended(HandOffLine line) {
        HandOff.Closing closing = line.handOff().closing();
        return closing == null ? line.handOff().requestedAt() : closing.at();
    }

    @Override
    public void typing(ConversationId id, String name) {
        database.tellOthers(this, other -> other.typing(id, name));
    }

    @Override
    public void looking(String handOff, Onlooker coach) {
        database.tellOthers(this, other -> other.looking(handOff, coach));
    }

    @Override
    public void listen(StoreListener hearing) {
        listener = hearing;
    }

    @Override
    public int generation() {
        return 0;
    }

    @Override
    public boolean available() {
        return !closed;
    }

    @Override
    public void close() {
        closed = true;
        database.remove(this);
        if (answers instanceof ExecutorService thread) {
            thread.shutdown();
        }
    }

    void tellAll(ConversationId id) {
        tell(one -> one.delivered(id));
        database.tellOthers(this, one -> one.delivered(id));
    }

    @Override
    public CompletionStage<DeliveryRecord> deliveries(ConversationId id) {
        return answer(() -> of(id).withOutbox(outbox -> outbox.record(id)));
    }

    @Override
    public CompletionStage<List<Undelivered>> undelivered(int limit) {
        return answer(() -> database.shards.stream()
                .flatMap(shard -> shard.withOutbox(InMemoryOutbox::undelivered).stream())
                .sorted(Comparator.comparing(Undelivered::at))
                .limit(limit)
                .toList());
    }

    @Override
    public CompletionStage<Boolean> resend(ConversationId id, long first) {
        return answer(() -> of(id).withOutbox(outbox -> outbox.resend(id, first, Instant.EPOCH)));
    }

    @Override
    public CompletionStage<Boolean> explain(PartId part, int code) {
        return answer(() -> {
            boolean waits = of(part.conversation()).withOutbox(outbox -> outbox.explain(part, code));
            if (waits) {
                tellAll(part.conversation());
            }
            return waits;
        });
    }

    @Override
    public CompletionStage<Boolean> report(PartId part, DeliveryState state, Instant at, int code, boolean waits) {
        return answer(() -> {
            boolean news = of(part.conversation())
                    .withOutbox(outbox -> outbox.report(part, state, at, code, waits, Instant.EPOCH));
            if (news) {
                tellAll(part.conversation());
            }
            return news;
        });
    }
}
