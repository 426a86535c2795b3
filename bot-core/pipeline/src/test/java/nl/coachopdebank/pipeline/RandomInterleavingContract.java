package nl.coachopdebank.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Residents, coaches and timers act by chance, on several servers and real threads at once, while calls of the store get
 * lost, servers stand still, crash, leave and come, and leases are stolen. Afterwards every accepted input has had exactly
 * one effect, in the order of acceptance. {@code -Dcouch.random.runs=N} makes N runs, {@code -Dcouch.random.seed=S} acts
 * the same again, but threads interleave as they like: runs that repeat are in {@link SimulatedInterleavingTest}.
 */
public abstract class RandomInterleavingContract {
    private static final int PEOPLE = 12;
    private static final int MOST_ACTIONS = 300;
    private static final int SHAKES = 30;

    /** Longer than a lease, so that what a server does after it comes from the past. */
    private static final long PAUSE_MS = 600;

    private static final int THREADS = 4;

    private final List<Server> servers = new CopyOnWriteArrayList<>();
    private final List<FaultyStore> stores = new CopyOnWriteArrayList<>();
    private final AtomicInteger names = new AtomicInteger();

    protected abstract Store openStore(String serverId, PipelineSettings settings);

    /** Something that happens to the store itself. */
    protected void shakeStore(Random random) {}

    static LongStream seeds() {
        long seed = Long.getLong("couch.random.seed", 20_261_102);
        return LongStream.range(seed, seed + Long.getLong("couch.random.runs", 2));
    }

    @AfterEach
    void stopServers() {
        stores.forEach(store -> store.breaking(0));
        servers.forEach(Server::close);
    }

    private Server newServer(long seed) {
        String name = "s" + names.incrementAndGet();
        FaultyStore store = new FaultyStore(openStore(name, Server.SETTINGS), seed + names.get());
        store.breaking(5);
        stores.add(store);
        Server server = new Server(store, Server.SETTINGS).started();
        servers.add(server);
        return server;
    }

    private Server any(Random random) {
        synchronized (random) {
            List<Server> now = List.copyOf(servers);
            return now.get(random.nextInt(now.size()));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyAcceptedInputHasOneEffectInOrder(long seed) {
        Random random = new Random(seed);
        newServer(seed);
        newServer(seed);
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            people.add(new Person(random.nextLong(), () -> any(random)));
        }
        people.forEach(Person::start);
        people.forEach(person -> any(random).pipeline.replyFeed().subscribe(person.id(), 0, person.feed()));
        AtomicBoolean quiet = new AtomicBoolean();
        CompletableFuture<Void> acting = act(people, quiet);
        for (int shakes = 0; shakes < SHAKES; shakes++) {
            shake(random, seed);
        }
        quiet.set(true);
        acting.join();
        stores.forEach(store -> store.breaking(0));
        Server last = any(random);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> people.forEach(person -> person.check(last)));
        people.forEach(person -> assertThat(person.feed().notices()).doesNotContain("concurrent"));
    }

    private static CompletableFuture<Void> act(List<Person> people, AtomicBoolean quiet) {
        List<CompletableFuture<Void>> acting = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            List<Person> some = everyNth(people, thread);
            acting.add(CompletableFuture.runAsync(() -> {
                for (int action = 0; action < MOST_ACTIONS && !quiet.get(); action++) {
                    some.forEach(Person::act);
                }
            }));
        }
        return CompletableFuture.allOf(acting.toArray(CompletableFuture[]::new));
    }

    private static List<Person> everyNth(List<Person> people, int first) {
        List<Person> some = new ArrayList<>();
        for (int i = first; i < people.size(); i += THREADS) {
            some.add(people.get(i));
        }
        return some;
    }

    /** A crash, a new server, one that leaves, a long pause, or the store itself, and then some quiet. */
    private void shake(Random random, long seed) {
        int choice;
        synchronized (random) {
            choice = random.nextInt(10);
        }
        if (choice < 2 && servers.size() > 1) {
            Server victim = any(random);
            servers.remove(victim);
            victim.crash();
        } else if (choice < 5 && servers.size() < 4) {
            newServer(seed);
        } else if (choice < 7 && servers.size() > 1) {
            Server leaver = any(random);
            servers.remove(leaver);
            leaver.close();
        } else if (choice < 8) {
            stores.get(stores.size() - 1).freeze(PAUSE_MS);
        } else {
            shakeStore(random);
        }
        await().pollDelay(Duration.ofMillis(40)).until(() -> true);
    }
}
