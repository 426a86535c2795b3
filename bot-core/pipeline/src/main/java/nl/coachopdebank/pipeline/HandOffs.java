package nl.coachopdebank.pipeline;

import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** Hand-offs of all conversations, for the coaches' list. */
public interface HandOffs {
    /** All that wait or are taken, in no particular order. */
    CompletionStage<List<HandOffLine>> open();

    /** The last ones that ended, newest first. */
    CompletionStage<List<HandOffLine>> recentlyClosed(int limit);

    /**
     * Hears of every new or changed hand-off, from every server. After an erasure it is told once more, lapsed and
     * without what the resident told. A notice may get lost with the connection to the store: read {@link #open} then
     * and now. The listener must not block.
     */
    Subscription subscribe(Consumer<HandOffLine> listener);
}
