package nl.coachopdebank.pipeline;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The coaches' list, and who follows it in this process. */
final class LiveHandOffs implements HandOffs {
    private static final Logger LOG = LoggerFactory.getLogger(LiveHandOffs.class);

    private final Store store;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private volatile boolean ended;

    LiveHandOffs(Store store) {
        this.store = store;
    }

    @Override
    public CompletionStage<List<HandOffLine>> open() {
        return store.openHandOffs();
    }

    @Override
    public CompletionStage<List<HandOffLine>> recentlyClosed(int limit) {
        return store.closedHandOffs(limit);
    }

    @Override
    public CompletionStage<List<HandOffLine>> endedSince(Instant from) {
        return store.handOffsEndedSince(from);
    }

    @Override
    public Subscription subscribe(Listener listener) {
        listeners.add(listener);
        if (ended) {
            listener.missed();
        }
        return () -> listeners.remove(listener);
    }

    @Override
    public void looking(String handOff, Onlooker coach) {
        looked(handOff, coach);
        store.looking(handOff, coach);
    }

    /** The same from another server. */
    void looked(String handOff, Onlooker coach) {
        each(listener -> listener.looking(handOff, coach));
    }

    void changed(HandOffLine line) {
        each(listener -> listener.changed(line));
    }

    /** News may have got lost: every follower looks for itself. */
    void missed() {
        each(Listener::missed);
    }

    /** Every follower, and who comes after this, is told to come back later. */
    void end() {
        ended = true;
        missed();
    }

    private void each(Consumer<Listener> action) {
        for (Listener listener : listeners) {
            try {
                action.accept(listener);
            } catch (RuntimeException e) {
                LOG.warn("A follower of the hand-offs failed: {}", e.getClass().getSimpleName());
            }
        }
    }
}
