package nl.coachopdebank.pipeline;

import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;

/** A store at the other end of connections, as a Redis is: one for what must stay in order, one for readers, one for notices. */
final class WireStore extends InterceptedStore {
    private static final Set<String> READS =
            Set.of("page", "events", "outcome", "find", "secret", "open hand-offs", "closed hand-offs", "farewell");

    private static final int LONGEST_AWAY_MS = 300;

    private final Scheduler scheduler;
    private final Random random;
    private final Wire ordered;
    private final Wire reads;
    private final SchedulerLane notices;
    private final Function<String, Wire.Fate> fates;
    private StoreListener listener;
    private int generation;
    private boolean connected = true;

    WireStore(
            InMemoryStore store,
            Scheduler scheduler,
            Random random,
            SchedulerThreads threads,
            SchedulerLane notices,
            Function<String, Wire.Fate> fates) {
        super(store);
        this.scheduler = scheduler;
        this.random = random;
        this.notices = notices;
        this.fates = fates;
        ordered = new Wire(scheduler, random, "store", threads.thread("answers"));
        reads = new Wire(scheduler, random, "store (reads)", threads.thread("answers (reads)"));
    }

    @Override
    <T> CompletionStage<T> call(String what, Supplier<CompletionStage<T>> call) {
        Wire wire = READS.contains(what) ? reads : ordered;
        return connected ? wire.send(what, call, fates.apply(what)) : wire.refuse(what);
    }

    @Override
    public void listen(StoreListener hearing) {
        listener = hearing;
        super.listen(hearing);
    }

    @Override
    public int generation() {
        return generation;
    }

    @Override
    public boolean available() {
        return connected;
    }

    /** The connections break; after a while there are others. */
    void cut() {
        connected = false;
        generation++;
        ordered.cut();
        reads.cut();
        notices.keepFirst(0);
        scheduler.after(
                random.nextInt(LONGEST_AWAY_MS),
                () -> notices.execute("reconnected", () -> {
                    connected = true;
                    listener.reconnected();
                }));
    }

    /** Its requests wait before they arrive. */
    void pause(long millis) {
        ordered.pause(millis);
        reads.pause(millis);
    }
}
