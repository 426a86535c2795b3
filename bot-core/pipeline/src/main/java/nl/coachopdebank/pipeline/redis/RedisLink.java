package nl.coachopdebank.pipeline.redis;

import io.lettuce.core.AbstractRedisClient;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisChannelHandler;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisConnectionStateListener;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulConnection;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.cluster.ClusterClientOptions;
import io.lettuce.core.cluster.ClusterTopologyRefreshOptions;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.cluster.api.StatefulRedisClusterConnection;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.Delay;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import nl.coachopdebank.pipeline.StoreUnavailable;

/**
 * The connections to Redis: one for what must stay in order, one for readers, one for Pub/Sub. While Redis is away,
 * commands fail at once; nothing is queued, and nothing that was on its way is sent again.
 */
final class RedisLink implements AutoCloseable {
    private static final String SENTINEL = "redis-sentinel";

    private static final RedisCodec<String, byte[]> CODEC = RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE);

    /** Reconnects are tried at this pace: a Redis that is back should be found at once. */
    private static final Duration RECONNECT_AFTER = Duration.ofMillis(50);

    private static final Duration CLUSTER_REFRESH = Duration.ofSeconds(30);

    private final ClientResources resources;
    private final AbstractRedisClient client;
    private final Lines lines;
    private final InFlight inFlight = new InFlight();

    private RedisLink(ClientResources resources, AbstractRedisClient client, Lines lines) {
        this.resources = resources;
        this.client = client;
        this.lines = lines;
        client.addListener(new Watch());
    }

    private record Lines(
            StatefulConnection<String, byte[]> ordered,
            RedisClusterAsyncCommands<String, byte[]> commands,
            RedisClusterAsyncCommands<String, byte[]> reads,
            StatefulRedisPubSubConnection<String, byte[]> notices) {}

    /** Commas part the nodes of a Cluster; in a Sentinel's address they belong to it. */
    private static List<String> addresses(String url) {
        return url.startsWith(SENTINEL)
                ? List.of(url)
                : Arrays.stream(url.split(",")).map(String::strip).toList();
    }

    /** Connects; throws when Redis is not there. */
    static RedisLink open(RedisSettings settings) {
        ClientResources resources = ClientResources.builder()
                .reconnectDelay(Delay.constant(RECONNECT_AFTER))
                .build();
        List<RedisURI> uris = addresses(settings.url()).stream()
                .map(url -> uri(url, settings))
                .toList();
        boolean isCluster = settings.cluster() || uris.size() > 1;
        AbstractRedisClient client =
                isCluster ? RedisClusterClient.create(resources, uris) : RedisClient.create(resources, uris.get(0));
        try {
            return new RedisLink(resources, client, connect(client, settings));
        } catch (RuntimeException e) {
            close(client, resources);
            throw new StoreUnavailable("There is no Redis at the address that couch.redis.url names", e);
        }
    }

    private static Lines connect(AbstractRedisClient client, RedisSettings settings) {
        if (client instanceof RedisClusterClient cluster) {
            cluster.setOptions(clusterOptions(settings));
            StatefulRedisClusterConnection<String, byte[]> ordered = cluster.connect(CODEC);
            return new Lines(ordered, ordered.async(), cluster.connect(CODEC).async(), cluster.connectPubSub(CODEC));
        }
        RedisClient single = (RedisClient) client;
        single.setOptions(options(settings));
        StatefulRedisConnection<String, byte[]> ordered = single.connect(CODEC);
        return new Lines(ordered, ordered.async(), single.connect(CODEC).async(), single.connectPubSub(CODEC));
    }

    private static RedisURI uri(String url, RedisSettings settings) {
        RedisURI uri = RedisURI.create(url);
        uri.setTimeout(settings.commandTimeout());
        return uri;
    }

    private static ClientOptions options(RedisSettings settings) {
        return ClientOptions.builder()
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .replayFilter(command -> true)
                .requestQueueSize(settings.queue())
                .timeoutOptions(TimeoutOptions.enabled(settings.commandTimeout()))
                .socketOptions(SocketOptions.builder()
                        .connectTimeout(settings.commandTimeout())
                        .keepAlive(true)
                        .build())
                .build();
    }

    private static ClusterClientOptions clusterOptions(RedisSettings settings) {
        return ClusterClientOptions.builder(options(settings))
                .topologyRefreshOptions(ClusterTopologyRefreshOptions.builder()
                        .enableAdaptiveRefreshTrigger(ClusterTopologyRefreshOptions.RefreshTrigger.values())
                        .enablePeriodicRefresh(CLUSTER_REFRESH)
                        .build())
                .build();
    }

    RedisClusterAsyncCommands<String, byte[]> commands() {
        return lines.commands();
    }

    RedisClusterAsyncCommands<String, byte[]> reads() {
        return lines.reads();
    }

    StatefulRedisPubSubConnection<String, byte[]> notices() {
        return lines.notices();
    }

    /** Grows with each lost connection. */
    int generation() {
        return inFlight.generation();
    }

    /** Makes a call that fails as soon as a connection is lost. */
    <T> CompletionStage<T> call(Supplier<CompletionStage<T>> call) {
        return inFlight.watch(call);
    }

    boolean isOpen() {
        return lines.ordered().isOpen();
    }

    @Override
    public void close() {
        close(client, resources);
    }

    private static void close(AbstractRedisClient client, ClientResources resources) {
        client.shutdown(0, 2, TimeUnit.SECONDS);
        resources.shutdown(0, 2, TimeUnit.SECONDS);
    }

    private final class Watch implements RedisConnectionStateListener {
        @Override
        public void onRedisDisconnected(RedisChannelHandler<?, ?> connection) {
            inFlight.lost();
        }
    }
}
