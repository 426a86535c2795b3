package nl.coachopdebank.pipeline;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** What is wrong with a channel and needs a person, until somebody or good news says that it is solved. */
public interface ChannelTroubles {
    /** Most kinds that are kept: more than these are the same story told in other words. */
    int MOST = 100;

    /** Longest name of a kind, in characters; what is longer is shortened. */
    int LONGEST = 100;

    /**
     * Raises a trouble, or counts it once more. Never a number, an id of a person or a text.
     *
     * @param kind for example {@code 131042} or {@code template paused antwoord_klaar}
     */
    CompletionStage<Void> raise(String kind, Instant at);

    /** It is over; a kind that nobody raised is fine. */
    CompletionStage<Void> solved(String kind);

    /** All that is open, the oldest first. */
    CompletionStage<List<Trouble>> open();

    /** One trouble: since when, and how often until when. */
    record Trouble(String kind, Instant first, Instant last, long count) {}
}
