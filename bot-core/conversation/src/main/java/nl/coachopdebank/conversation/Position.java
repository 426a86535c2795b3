package nl.coachopdebank.conversation;

import org.jspecify.annotations.Nullable;

/** Where in a flow the conversation stands.
 *
 * @param flow the flow's id
 * @param step the ask step that waits for an answer; empty when none does: the flow ended
 * @param misses how often an answer to this question did not fit
 * @param editing the fact that is being corrected; null when the question is asked in its turn
 */
public record Position(
        String flow, String step, int misses, @Nullable String editing) {
    boolean waits() {
        return !step.isEmpty();
    }

    Position missed() {
        return new Position(flow, step, misses + 1, editing);
    }
}
