package nl.coachopdebank.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import nl.coachopdebank.conversation.HandOff.State;
import org.junit.jupiter.api.Test;

/** The table of states. */
class HandOffStatesTest {
    private static final Map<State, Set<State>> ALLOWED = Map.of(
            State.REQUESTED, Set.of(State.TAKEN, State.LAPSED, State.CLOSED),
            State.TAKEN, Set.of(State.REQUESTED, State.RETURNED, State.CLOSED),
            State.RETURNED, Set.of(),
            State.CLOSED, Set.of(),
            State.LAPSED, Set.of());

    @Test
    void onlyTheseChangesAreAllowed() {
        for (State from : State.values()) {
            for (State to : State.values()) {
                assertThat(HandOffStates.allows(from, to))
                        .as(from + " to " + to)
                        .isEqualTo(ALLOWED.get(from).contains(to));
            }
        }
    }

    @Test
    void anythingElseFailsLoudly() {
        assertThatThrownBy(() -> HandOffStates.check(State.CLOSED, State.TAKEN))
                .hasMessageContaining("CLOSED to TAKEN");
    }
}
