package nl.coachopdebank.pipeline;

/**
 * How far a message got on a channel that brings it to the resident. It only moves up: whatever order the reports come in, the
 * furthest counts. A message that arrived on one device and failed on another has arrived.
 */
public enum DeliveryState {
    /** On its way to the channel; whether it got there is not known. */
    SENDING,
    /** The channel has it. */
    ACCEPTED,
    SENT,
    /** The channel gave it up. */
    FAILED,
    DELIVERED,
    READ;

    public boolean isBeyond(DeliveryState other) {
        return compareTo(other) > 0;
    }
}
