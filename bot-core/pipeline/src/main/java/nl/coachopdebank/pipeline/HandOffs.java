package nl.coachopdebank.pipeline;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Hand-offs of all conversations, for the coaches' list. */
public interface HandOffs {
    /** All that wait or are taken, in no particular order. */
    CompletionStage<List<HandOffLine>> open();

    /** The last ones that ended, newest first. */
    CompletionStage<List<HandOffLine>> recentlyClosed(int limit);

    /** All that ended then or later and are still kept, in no particular order. */
    CompletionStage<List<HandOffLine>> endedSince(Instant from);

    /**
     * Hears of every new or changed hand-off, from every server. After an erasure it is told once more, lapsed and
     * without what the resident told.
     */
    Subscription subscribe(Listener listener);

    /** Tells all followers, on every server, that this coach has the hand-off open now. Never stored, may get lost. */
    void looking(String handOff, Onlooker coach);

    /** Follows the hand-offs. Called on the thread that has the news; must not block. */
    interface Listener {
        void changed(HandOffLine line);

        /** News may have got lost, with the store's answer or with a notice: read {@link #open} again. */
        void missed();

        /** A coach has this hand-off open. */
        default void looking(String handOff, Onlooker coach) {}
    }
}
