package nl.coachopdebank.conversation;

import org.jspecify.annotations.Nullable;

/** What the engine says: a turn, or that it wants something looked up first. Exactly one of the two is set. */
public record Decision(@Nullable Turn turn, @Nullable Need need) {
    static Decision of(Turn turn) {
        return new Decision(turn, null);
    }

    static Decision wants(Need need) {
        return new Decision(null, need);
    }
}
