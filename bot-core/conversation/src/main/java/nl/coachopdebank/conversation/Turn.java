package nl.coachopdebank.conversation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that one input leads to. Stored as a whole or not at all.
 *
 * @param after the conversation afterwards; null when it was erased
 * @param events new lines of the transcript, numbered on from the conversation's last
 * @param outcome for the sender of a coach's input or an erasure
 */
public record Turn(@Nullable Conversation after, List<Event> events, List<TimerChange> timers, Outcome outcome) {
    public Turn {
        events = List.copyOf(events);
        timers = List.copyOf(timers);
    }
}
