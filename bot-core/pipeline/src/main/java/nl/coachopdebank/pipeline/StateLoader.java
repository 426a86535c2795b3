package nl.coachopdebank.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.pipeline.ShardStore.Loaded;
import org.jspecify.annotations.Nullable;

/** Loads states: while one call is on its way the next ones gather, and go together. Only used on its worker's lane. */
final class StateLoader {
    private final ShardStore store;
    private final int batch;
    private final Executor lane;
    private final BiConsumer<Line, @Nullable Loaded> taker;
    private final Runnable failed;
    private List<Line> waiting = new ArrayList<>();
    private boolean loading;

    StateLoader(ShardStore store, int batch, Executor lane, BiConsumer<Line, @Nullable Loaded> taker, Runnable failed) {
        this.store = store;
        this.batch = batch;
        this.lane = lane;
        this.taker = taker;
        this.failed = failed;
    }

    void add(Line line) {
        waiting.add(line);
    }

    /** Sends what gathered, unless a call is on its way. */
    void flush() {
        if (loading || waiting.isEmpty()) {
            return;
        }
        loading = true;
        int size = Math.min(batch, waiting.size());
        List<Line> lines = List.copyOf(waiting.subList(0, size));
        waiting = new ArrayList<>(waiting.subList(size, waiting.size()));
        List<ConversationId> ids = lines.stream().map(Line::id).toList();
        store.load(ids).whenCompleteAsync((found, failure) -> arrived(lines, found), lane);
    }

    private void arrived(List<Line> lines, @Nullable Map<ConversationId, Loaded> found) {
        loading = false;
        if (found == null) {
            failed.run();
            return;
        }
        lines.forEach(line -> taker.accept(line, found.get(line.id())));
        flush();
    }
}
