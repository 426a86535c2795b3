package nl.coachopdebank.pipeline;

import java.time.Instant;
import nl.coachopdebank.conversation.ConversationId;

/** How it stands with messages that are brought together, as the sender knows it.
 *
 * @param first seq of the first message
 * @param last seq of the last
 * @param part the part that is next or under way, counted from 0
 * @param attempt see {@link PartId}
 * @param tries of this part so far that the channel put off
 * @param since when it got into this state
 * @param code why it waits or failed: the channel's code, 0 when there is none or nothing was heard
 * @param unknowns tries of this part so far of which nothing was heard
 */
public record Shipment(
        long first, long last, int part, int attempt, int tries, State state, Instant since, int code, int unknowns) {
    /** One of which something was heard each time. */
    public Shipment(long first, long last, int part, int attempt, int tries, State state, Instant since, int code) {
        this(first, last, part, attempt, tries, state, since, code, 0);
    }

    /** How far the sender is with it. */
    public enum State {
        /** The channel is told, or was when the server stopped. */
        SENDING,
        /** It is tried again after a while. */
        LATER,
        /** It waits until the resident writes. */
        WAITING,
        /** The channel has all of it. */
        DONE,
        /** A coach took the floor first. */
        DROPPED,
        /** It is not tried any more, unless an operator says so. */
        FAILED
    }

    /** True when nothing more is done for it. */
    public boolean isSettled() {
        return state == State.DONE || state == State.DROPPED || state == State.FAILED;
    }

    PartId id(ConversationId conversation) {
        return new PartId(conversation, first, part, attempt);
    }

    static Shipment sending(long first, long last, Instant now) {
        return new Shipment(first, last, 0, 1, 0, State.SENDING, now, 0);
    }

    /** Tried again: the same attempt, because nothing went out. */
    Shipment again(Instant now) {
        return new Shipment(first, last, part, attempt, tries, State.SENDING, now, 0, unknowns);
    }

    /** Tried again though it may have gone out. */
    Shipment anew(Instant now) {
        return new Shipment(first, last, part, attempt + 1, tries, State.SENDING, now, 0, unknowns + 1);
    }

    /** The part after this one is due. */
    Shipment next(Instant now) {
        return new Shipment(first, last, part + 1, attempt, 0, State.LATER, now, 0);
    }

    Shipment later(boolean counts, int why, Instant now) {
        return new Shipment(first, last, part, attempt, tries + (counts ? 1 : 0), State.LATER, now, why, unknowns);
    }

    Shipment ends(State end, int why, Instant now) {
        return new Shipment(first, last, part, attempt, tries, end, now, why, unknowns);
    }

    /** There was no such part: the one before was the last. */
    Shipment endsBefore(Instant now) {
        return new Shipment(first, last, Math.max(0, part - 1), attempt, tries, State.DONE, now, 0);
    }
}
