package nl.coachopdebank.webchat;

import org.jspecify.annotations.Nullable;

/** A frame from the resident's side of the socket; which fields matter depends on the type. */
record ChatFrame(
        @Nullable String type,
        @Nullable String conversation,
        @Nullable String secret,
        @Nullable Long after,
        @Nullable String id,
        @Nullable String text,
        @Nullable String choice) {
    /** The last event that this side has; 0 when it has none. */
    long cursor() {
        return after == null ? 0 : Math.max(0, after);
    }

    IncomingMessage message() {
        return new IncomingMessage(id, text, choice);
    }

    boolean is(String name) {
        return name.equals(type);
    }
}
