package nl.coachopdebank.pipeline;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.coachopdebank.conversation.Conversation;
import nl.coachopdebank.conversation.TimerChange;

/** A conversation as it is stored.
 *
 * @param version counts its turns from 1
 * @param timers the timers that are set, with their due times
 */
public record Stored(Conversation conversation, long version, Map<String, Instant> timers) {
    public Stored {
        timers = Map.copyOf(timers);
    }

    static Map<String, Instant> changed(Map<String, Instant> timers, List<TimerChange> changes) {
        if (changes.isEmpty()) {
            return timers;
        }
        Map<String, Instant> copy = new HashMap<>(timers);
        for (TimerChange change : changes) {
            Instant due = change.due();
            if (due == null) {
                copy.remove(change.timer());
            } else {
                copy.put(change.timer(), due.truncatedTo(ChronoUnit.MILLIS));
            }
        }
        return copy;
    }
}
