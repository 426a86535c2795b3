package nl.coachopdebank.pipeline.redis;

import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import nl.coachopdebank.conversation.Conversation;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.conversation.Event;
import nl.coachopdebank.conversation.Outcome;
import nl.coachopdebank.conversation.ReleaseArchive;
import nl.coachopdebank.pipeline.AuditLog;
import nl.coachopdebank.pipeline.ChannelTroubles;
import nl.coachopdebank.pipeline.Correspondents;
import nl.coachopdebank.pipeline.DeliveryRecord;
import nl.coachopdebank.pipeline.DeliveryState;
import nl.coachopdebank.pipeline.HandOffLine;
import nl.coachopdebank.pipeline.Logins;
import nl.coachopdebank.pipeline.Onlooker;
import nl.coachopdebank.pipeline.PartId;
import nl.coachopdebank.pipeline.Passes;
import nl.coachopdebank.pipeline.PipelineSettings;
import nl.coachopdebank.pipeline.Reviews;
import nl.coachopdebank.pipeline.ShardStore;
import nl.coachopdebank.pipeline.Store;
import nl.coachopdebank.pipeline.StoreListener;
import nl.coachopdebank.pipeline.codec.OutcomeCodec;
import nl.coachopdebank.pipeline.codec.SharedParts;
import nl.coachopdebank.pipeline.codec.StateCodec;
import nl.coachopdebank.pipeline.roster.Roster;
import nl.coachopdebank.pipeline.roster.RosterSettings;

/** Conversations in Redis: a single one, one behind Sentinel, or a Cluster. Close it after the pipeline was stopped. */
public final class RedisStore implements Store, AutoCloseable {
    private final RedisSettings settings;
    private final PipelineSettings.Retention retention;
    private final RedisLink link;
    private final RedisClusterAsyncCommands<String, byte[]> redis;
    private final List<Keys> keys;
    private final List<RedisShardStore> shards;
    private final RedisTranscripts transcripts;
    private final RedisHandOffs handOffs;
    private final RedisDeliveries deliveries;
    private final HeartbeatScript heartbeat;

    private RedisStore(RedisSettings settings, PipelineSettings pipeline, RedisLink link) {
        this.settings = settings;
        this.retention = pipeline.retention();
        this.link = link;
        this.redis = link.reads();
        SharedParts parts = new SharedParts();
        ShardScripts scripts = ShardScripts.on(link.commands(), settings.serverId(), pipeline);
        RedisShardStore.Workbench bench = new RedisShardStore.Workbench(settings.serverId(), parts, pipeline, scripts);
        keys = IntStream.range(0, pipeline.shards()).mapToObj(Keys::new).toList();
        shards = IntStream.range(0, pipeline.shards())
                .mapToObj(number -> new RedisShardStore(number, link, bench))
                .toList();
        transcripts = new RedisTranscripts(redis, parts);
        handOffs = new RedisHandOffs(redis, keys);
        deliveries = new RedisDeliveries(link, keys, this::keysOf);
        heartbeat = new HeartbeatScript(
                link.commands(), settings.serverId(), pipeline.leases().ttl());
    }

    /**
     * Connects and checks that the store has as many shards as the settings say; waits for both. Throws when Redis is not
     * there, or when the store was set up with another number of shards.
     */
    public static RedisStore open(RedisSettings settings, PipelineSettings pipeline) {
        RedisLink link = RedisLink.open(settings);
        try {
            ShardCount.fix(link, settings.commandTimeout(), pipeline.shards());
            return new RedisStore(settings, pipeline, link);
        } catch (RuntimeException e) {
            link.close();
            throw e;
        }
    }

    /** Keeps releases in the same Redis. */
    public ReleaseArchive releases() {
        return new RedisReleaseArchive(redis, settings.commandTimeout());
    }

    /**
     * Keeps the persons of WhatsApp in the same Redis, as long as a conversation without a coach: after that they begin anew.
     *
     * @param silence after which a message begins a new conversation
     */
    public Correspondents correspondents(Duration silence) {
        return new RedisCorrespondents(link, retention.conversation(), silence);
    }

    /** Keeps the troubles of WhatsApp in the same Redis. */
    public ChannelTroubles channelTroubles() {
        return new RedisChannelTroubles(link);
    }

    /**
     * Keeps the audit in the same Redis.
     *
     * @param kept how long an entry stays after its day; counts for days that are there already too
     */
    public AuditLog auditLog(Duration kept, Clock clock) {
        RedisAuditLog log = new RedisAuditLog(link, kept, clock);
        log.keepAsLong();
        return log;
    }

    /** Keeps passes in the same Redis. */
    public Passes passes() {
        return new RedisPasses(link);
    }

    /** Keeps who is at work in the same Redis. */
    public Roster roster(RosterSettings how) {
        return new RedisRoster(link, settings.serverId(), how);
    }

    /** Keeps reviews in the same Redis. */
    public Reviews reviews() {
        return new RedisReviews(link, this::keysOf);
    }

    /** Keeps what servers know together about logging in, in the same Redis. */
    public Logins logins() {
        return new RedisLogins(link);
    }

    @Override
    public int shardCount() {
        return shards.size();
    }

    @Override
    public int shardOf(ConversationId id) {
        return Math.floorMod(id.value().hashCode(), shards.size());
    }

    @Override
    public ShardStore shard(int number) {
        return shards.get(number);
    }

    @Override
    public CompletionStage<Integer> heartbeat() {
        return link.call(heartbeat::run);
    }

    @Override
    public CompletionStage<Void> farewell() {
        return Answers.of(() -> redis.zrem(Keys.SERVERS, ascii(settings.serverId()))
                .thenCompose(gone -> redis.publish(Channels.WAKE, ascii(Channels.FREE)))
                .thenAccept(told -> {}));
    }

    @Override
    public CompletionStage<Optional<Conversation>> find(ConversationId id) {
        return Answers.of(() -> redis.get(keysOf(id).state(id))
                .thenApply(bytes -> Optional.ofNullable(bytes)
                        .map(stored -> StateCodec.decode(id, stored).conversation())));
    }

    @Override
    public CompletionStage<Optional<String>> findSecretHash(ConversationId id) {
        int end = StateCodec.VERSION_WIDTH + StateCodec.SECRET_WIDTH - 1;
        return Answers.of(() -> redis.getrange(keysOf(id).state(id), 0, end)
                .thenApply(head -> Optional.ofNullable(head)
                        .filter(bytes -> bytes.length == end + 1)
                        .map(StateCodec::secretHash)));
    }

    @Override
    public CompletionStage<List<Event>> events(ConversationId id, long after) {
        return page(id, after).thenApply(Page::events);
    }

    @Override
    public CompletionStage<Page> page(ConversationId id, long after) {
        return link.call(() -> transcripts.page(keysOf(id), id, after));
    }

    @Override
    public CompletionStage<Optional<Outcome>> outcome(ConversationId id, String inputId) {
        return Answers.of(() -> redis.get(keysOf(id).outcome(id, inputId))
                .thenApply(bytes -> Optional.ofNullable(bytes).map(OutcomeCodec::decode)));
    }

    @Override
    public CompletionStage<List<HandOffLine>> openHandOffs() {
        return handOffs.open();
    }

    @Override
    public CompletionStage<List<HandOffLine>> closedHandOffs(int limit) {
        return handOffs.closed(limit);
    }

    @Override
    public CompletionStage<List<HandOffLine>> handOffsEndedSince(Instant from) {
        return handOffs.endedSince(from);
    }

    @Override
    public CompletionStage<DeliveryRecord> deliveries(ConversationId id) {
        return deliveries.deliveries(id);
    }

    @Override
    public CompletionStage<List<Undelivered>> undelivered(int limit) {
        return deliveries.undelivered(limit);
    }

    @Override
    public CompletionStage<Boolean> resend(ConversationId id, long first) {
        return deliveries.resend(id, first);
    }

    @Override
    public CompletionStage<Boolean> report(PartId part, DeliveryState state, Instant at, int code, boolean waits) {
        return deliveries.report(part, state, at, code, waits);
    }

    @Override
    public CompletionStage<Boolean> explain(PartId part, int code) {
        return deliveries.explain(part, code);
    }

    @Override
    public void typing(ConversationId id, String name) {
        String message = settings.serverId() + " " + id + " " + name;
        Answers.of(() -> redis.publish(Channels.TYPING, message.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public void looking(String handOff, Onlooker coach) {
        String message = String.join("\n", settings.serverId(), handOff, coach.username(), coach.name());
        Answers.of(() -> redis.publish(Channels.LOOKING, message.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public void listen(StoreListener listener) {
        StatefulRedisPubSubConnection<String, byte[]> notices = link.notices();
        notices.addListener(new Notices(settings.serverId(), handOffs, listener));
        notices.async().subscribe(Notices.CHANNELS);
    }

    @Override
    public int generation() {
        return link.generation();
    }

    @Override
    public boolean available() {
        return link.isOpen();
    }

    @Override
    public void close() {
        link.close();
    }

    private Keys keysOf(ConversationId id) {
        return keys.get(shardOf(id));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
