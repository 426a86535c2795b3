package nl.coachopdebank.pipeline;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.conversation.Event;
import org.jspecify.annotations.Nullable;

/** Of one shard: which conversations have something to bring, and how far that is. Fails with {@link StoreUnavailable}. */
public interface ShardOutbox {
    /** The conversations that are due first, soonest first. */
    CompletionStage<List<Due>> due(int limit);

    /** All that must be known to bring the next thing. */
    CompletionStage<Outgoing> outgoing(ConversationId id);

    /** Notes what was done, at once or not at all. */
    CompletionStage<Noted> note(Lease lease, Note note);

    /** A conversation with something to bring, and from when. */
    record Due(ConversationId conversation, Instant at) {}

    /** What there is to bring.
     *
     * @param stored null when there is no such conversation, or it cannot be read
     * @param events those after the record's cursor
     */
    record Outgoing(@Nullable Stored stored, DeliveryRecord record, List<Event> events) {
        public Outgoing {
            events = List.copyOf(events);
        }

        /** Seq of the last event. */
        long length() {
            return record.cursor() + events.size();
        }
    }

    /** What is to be noted.
     *
     * @param length number of events on which it was decided
     * @param setBacks see {@link DeliveryRecord}: those of which was known
     * @param strict refuses it when there are more events or set-backs by now
     * @param shipment how one stands now; null when none changed
     * @param report how a part of the shipment stands; null when none changed
     * @param due when the conversation is looked at again; null = it has nothing more to bring, unless there are more events
     */
    record Note(
            ConversationId conversation,
            long length,
            long setBacks,
            boolean strict,
            long cursor,
            @Nullable Shipment shipment,
            @Nullable PartReport report,
            @Nullable Instant due,
            Instant now) {}

    /** How a part of a shipment stands; see {@link PartId}. */
    record PartReport(int part, int attempt, DeliveryState state, int code) {}

    /** What became of a note. */
    enum Noted {
        STORED,
        /**
         * There are more events or set-backs, or something was heard of a try that was to be made anew; the conversation is due.
         * Nothing was stored of a strict note. Of another all was after more events; after a set-back not the cursor, and of the
         * shipment only the end of what is being sent.
         */
        STALE,
        /** The lease was lost: nothing was stored. */
        FENCED,
        /** The conversation is gone, and all that was kept for bringing it. */
        GONE
    }
}
