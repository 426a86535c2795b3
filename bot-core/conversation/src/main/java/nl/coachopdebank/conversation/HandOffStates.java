package nl.coachopdebank.conversation;

import java.util.Map;
import java.util.Set;
import nl.coachopdebank.conversation.HandOff.State;

/** The changes a hand-off may make: {@code REQUESTED -> TAKEN -> RETURNED | CLOSED}, back to the queue; a request that waits may lapse, or
 * be closed by the resident. */
final class HandOffStates {
    private static final Map<State, Set<State>> ALLOWED = Map.of(
            State.REQUESTED, Set.of(State.TAKEN, State.LAPSED, State.CLOSED),
            State.TAKEN, Set.of(State.REQUESTED, State.RETURNED, State.CLOSED),
            State.RETURNED, Set.of(),
            State.CLOSED, Set.of(),
            State.LAPSED, Set.of());

    private HandOffStates() {}

    static boolean allows(State from, State to) {
        return ALLOWED.getOrDefault(from, Set.of()).contains(to);
    }

    static void check(State from, State to) {
        if (!allows(from, to)) {
            throw new IllegalStateException("A hand-off cannot go from " + from + " to " + to);
        }
    }
}
