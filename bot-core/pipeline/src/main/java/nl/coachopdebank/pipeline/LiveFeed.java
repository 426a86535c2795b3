package nl.coachopdebank.pipeline;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.conversation.Event;

/**
 * The open subscriptions of this process. Turns made here are handed on from memory; a turn made elsewhere, a gap and a
 * reconnect make a subscription read the transcript after its cursor.
 */
final class LiveFeed implements ReplyFeed {
    /** Pause after a failed read. */
    private static final long RETRY_MS = 500;

    private final Store store;
    private final Executor later;
    private final Map<ConversationId, List<FeedLine>> lines = new ConcurrentHashMap<>();
    private volatile boolean ended;

    LiveFeed(Store store, Threads threads) {
        this.store = store;
        this.later = threads.after(RETRY_MS);
    }

    @Override
    public Subscription subscribe(ConversationId id, long after, Listener listener) {
        FeedLine line =
                new FeedLine(cursor -> store.page(id, cursor), later, after, listener, ended -> remove(id, ended));
        lines.compute(id, (key, old) -> {
            List<FeedLine> list = old == null ? new CopyOnWriteArrayList<>() : old;
            list.add(line);
            return list;
        });
        if (ended) {
            line.end();
        } else {
            line.wake();
        }
        return line;
    }

    @Override
    public void typing(ConversationId id, String name) {
        typed(id, name);
        store.typing(id, name);
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    /** A turn of this process was stored. */
    void events(ConversationId id, List<Event> events) {
        if (!events.isEmpty()) {
            each(id, line -> line.offer(events));
        }
    }

    /** The transcript may have grown, to {@code lastSeq} at least. */
    void grown(ConversationId id, long lastSeq) {
        each(id, line -> line.wakeFor(lastSeq));
    }

    /** The conversation may have been erased. */
    void erased(ConversationId id) {
        each(id, FeedLine::wake);
    }

    void typed(ConversationId id, String name) {
        each(id, line -> line.typing(name));
    }

    void delivered(ConversationId id) {
        each(id, FeedLine::delivered);
    }

    /** Notices were lost: every subscription looks for itself. */
    void wakeAll() {
        lines.values().forEach(list -> list.forEach(FeedLine::wake));
    }

    /** Every reader, and who comes after this, is told to come back later with its cursor. */
    void end() {
        ended = true;
        lines.values().forEach(list -> list.forEach(FeedLine::end));
    }

    private void each(ConversationId id, Consumer<FeedLine> action) {
        List<FeedLine> list = lines.get(id);
        if (list != null) {
            list.forEach(action);
        }
    }

    private void remove(ConversationId id, FeedLine line) {
        lines.computeIfPresent(id, (key, list) -> {
            list.remove(line);
            return list.isEmpty() ? null : list;
        });
    }
}
