package nl.coachopdebank.pipeline;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One server's part in the pipeline: its doors' ports, and the workers that make the turns of the shards it owns. The
 * ports work before {@link #start} and after {@link #stop} too, as long as the store is open: what is appended then waits
 * for a server that works.
 */
public final class Pipeline {
    private static final Logger LOG = LoggerFactory.getLogger(Pipeline.class);

    /** How long a stop waits for commits that are on their way. Others take over by themselves after that. */
    private static final long LONGEST_STOP_S = 5;

    private final Store store;
    private final PipelineSettings settings;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final Threads threads;
    private final List<ShardOwner> owners = new ArrayList<>();
    private final ShardDivision division;
    private final LiveFeed feed;
    private final OutcomeBoard outcomes;
    private final LiveHandOffs handOffs;
    private final BatchingInbox inbox;
    private final Reports reports;
    private final Fates fates;
    private final Corrections corrections = new Corrections();

    public Pipeline(
            Store store, TurnMaker maker, PipelineSettings settings, List<Channel> channels, MeterRegistry registry) {
        this(store, maker, settings, channels, registry, new PooledThreads(settings.threads()));
    }

    Pipeline(
            Store store,
            TurnMaker maker,
            PipelineSettings settings,
            List<Channel> channels,
            MeterRegistry registry,
            Threads threads) {
        this.store = store;
        this.settings = settings;
        this.threads = threads;
        feed = new LiveFeed(store, threads);
        outcomes = new OutcomeBoard(store, threads);
        handOffs = new LiveHandOffs(store);
        division = new ShardDivision(store, owners);
        Announcer announcer = new Announcer(feed, outcomes, handOffs, owners, this::tickSoon);
        PipelineMeters meters = new PipelineMeters(registry);
        Map<String, Channel> byName = channels.stream().collect(Collectors.toMap(Channel::name, Function.identity()));
        Workshop shop = new Workshop(
                maker, TurnListener.both(announcer, corrections), settings, meters, byName, threads.alarms());
        reports = new Reports(store, byName);
        fates = new Fates(store, byName);
        for (int shard = 0; shard < store.shardCount(); shard++) {
            owners.add(new ShardOwner(shard, store, shop, threads.lane()));
        }
        inbox = new BatchingInbox(
                store,
                settings.limits().batch(),
                meters,
                (shard, entries) -> owners.get(shard).offer(entries));
        meters.owned(division::owned);
        store.listen(announcer);
    }

    public Inbox inbox() {
        return inbox;
    }

    public Conversations conversations() {
        return store;
    }

    public Outcomes outcomes() {
        return outcomes;
    }

    /** How messages fare that a channel brings. */
    public Deliveries deliveries() {
        return store;
    }

    public Fates fates() {
        return fates;
    }

    /** Where channels report how messages fare. */
    public DeliveryReports deliveryReports() {
        return reports;
    }

    public ReplyFeed replyFeed() {
        return feed;
    }

    public HandOffs handOffs() {
        return handOffs;
    }

    /** Who hears of each answer that a resident gave anew, after it was stored by this server; called once, before the start. */
    public void onCorrection(Consumer<Correction> listener) {
        corrections.listen(listener);
    }

    /** Begins to take shards; returns at once. */
    public void start() {
        long every = settings.leases().renewal().toMillis();
        threads.alarms().scheduleWithFixedDelay(division::tick, 0, every, TimeUnit.MILLISECONDS);
    }

    /** True while the store answers, so that what is appended will get its turn, here or on another server. */
    public boolean ready() {
        return division.isSound() && store.available();
    }

    /**
     * Sends every reader away, to come back with its cursor when the server is there again, or to another one. Whoever
     * subscribes from now on is sent away too. For before a stop: an open line would keep the doors open.
     */
    public void endReaders() {
        feed.end();
        handOffs.end();
    }

    /**
     * Finishes the commits that are on their way and gives the shards to others; waits for it. Then it cannot be started
     * again. Stopping twice is harmless.
     */
    public void stop() {
        division.end();
        if (!stopped.compareAndSet(false, true)) {
            return;
        }
        try {
            leave().get(LONGEST_STOP_S, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("Stopped without giving back all shards: {}", e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        threads.end();
    }

    /** Gives all shards to others, each after the commit that is on its way. */
    CompletableFuture<Void> leave() {
        division.end();
        CompletableFuture<?>[] all = owners.stream().map(ShardOwner::release).toArray(CompletableFuture[]::new);
        return CompletableFuture.allOf(all).thenCompose(nothing -> store.farewell());
    }

    /** Number of shards whose turns are made here. */
    long shardsOwned() {
        return division.owned();
    }

    /** True when no turn is under way and nobody listens or waits. Only sure while nothing else runs. */
    boolean isAtRest() {
        return owners.stream().allMatch(ShardOwner::isIdle) && outcomes.isEmpty() && feed.isEmpty();
    }

    /** Stops as a crash would: nothing is finished and nothing given back. */
    void abandon() {
        stopped.set(true);
        division.end();
        owners.forEach(ShardOwner::abandon);
        threads.end();
    }

    private void tickSoon() {
        if (!threads.alarms().isShutdown()) {
            threads.alarms().execute(division::tick);
        }
    }
}
