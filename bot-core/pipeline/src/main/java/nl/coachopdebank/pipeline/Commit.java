package nl.coachopdebank.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.coachopdebank.conversation.Conversation;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.conversation.Event;
import nl.coachopdebank.conversation.HandOff;
import nl.coachopdebank.conversation.Outcome;
import nl.coachopdebank.conversation.TimerChange;
import nl.coachopdebank.conversation.Turn;
import org.jspecify.annotations.Nullable;

/** All that is written for one entry, with its acknowledgement: stored as a whole or not at all.
 *
 * @param before the state the turn was made from; null when there was none
 * @param turn null when the entry changes nothing
 * @param outcome kept for a sender who waits for it; null when none does
 * @param defect why the entry is kept as a dead letter; null when it is not
 */
public record Commit(
        Entry entry,
        @Nullable Stored before,
        @Nullable Turn turn,
        @Nullable Outcome outcome,
        @Nullable String defect,
        Instant at) {
    private static final long DAY = 86_400_000;

    /** The channel on which the resident's page asks for what is new. */
    static final String PULLED = "web";

    public ConversationId conversation() {
        return entry.conversation();
    }

    public boolean erases() {
        return turn != null && turn.after() == null;
    }

    /** The state afterwards; null when there is none (any more). */
    public @Nullable Stored after() {
        if (turn == null) {
            return before;
        }
        Conversation after = turn.after();
        if (after == null) {
            return null;
        }
        Map<String, Instant> timers = timersBefore();
        TimerFiring.of(entry.input()).ifPresent(firing -> timers.remove(firing.timer(), firing.due()));
        return new Stored(after, versionBefore() + 1, Stored.changed(timers, turn.timers()));
    }

    public long versionBefore() {
        return before == null ? 0 : before.version();
    }

    public List<Event> events() {
        return turn == null ? List.of() : turn.events();
    }

    /** Number of events stored before this turn. */
    public long lengthBefore() {
        return before == null ? 0 : before.conversation().lastSeq();
    }

    /** What changes among the timers; an erasure clears all. */
    public List<TimerChange> timerChanges() {
        if (turn == null) {
            return List.of();
        }
        if (!erases()) {
            return turn.timers();
        }
        return timersBefore().keySet().stream()
                .map(timer -> new TimerChange(timer, null))
                .toList();
    }

    /** True when a channel is to look whether it has something to bring: after each turn of a talk that is on one. */
    public boolean isToBeBrought() {
        return isOnChannel() && (!events().isEmpty() || comesToChannel());
    }

    /** True when the talk came to this channel with this turn: what was said before stays where it was said. */
    public boolean comesToChannel() {
        Conversation after = turn == null ? null : turn.after();
        return after != null
                && before != null
                && isOnChannel()
                && !before.conversation().channel().equals(after.channel());
    }

    private boolean isOnChannel() {
        Conversation after = turn == null ? null : turn.after();
        return after != null && !after.channel().equals(PULLED);
    }

    /** The line of the coaches' list that is new or changed; null when none is. */
    public @Nullable HandOffLine handOffLine() {
        Conversation after = turn == null ? null : turn.after();
        HandOff now = after == null ? null : after.handOff();
        if (after == null || now == null) {
            return null;
        }
        HandOff old = before == null ? null : before.conversation().handOff();
        return now.equals(old) ? null : line(now, after);
    }

    /** True when the line of a hand-off is to go if the store has its conversation no longer. */
    public boolean endsKeeping() {
        return Keeping.over(this).isPresent();
    }

    /** Timers that see to it that no open hand-off is kept longer than its conversation. */
    public List<TimerChange> keepingTimers(Duration kept) {
        return Keeping.timers(this, kept);
    }

    /** Ids of all hand-offs that an erasure takes away. */
    public List<String> erasedHandOffs() {
        if (endsKeeping()) {
            return Keeping.over(this).stream().toList();
        }
        if (!erases() || before == null) {
            return List.of();
        }
        List<String> ids = new ArrayList<>();
        for (int number = 1; number <= before.conversation().handOffs(); number++) {
            ids.add(entry.conversation() + "-" + number);
        }
        HandOff last = before.conversation().handOff();
        if (last != null && !ids.contains(last.id())) {
            ids.add(last.id());
        }
        return ids;
    }

    /** What the coaches' list is told last of an erased conversation; null when there is nothing to tell. */
    public @Nullable HandOffLine erasedLine() {
        if (before == null || !erases()) {
            return null;
        }
        HandOff last = before.conversation().handOff();
        return last == null ? null : line(Forgotten.of(last), before.conversation());
    }

    /** True when the conversation's last day of keeping must be set anew: at most once a day. */
    public boolean refreshesRetention() {
        Conversation after = turn == null ? null : turn.after();
        if (after == null) {
            return false;
        }
        return before == null
                || before.conversation().lastAt().toEpochMilli() / DAY != at.toEpochMilli() / DAY
                || (before.conversation().handOffs() == 0 && after.handOffs() > 0);
    }

    private Map<String, Instant> timersBefore() {
        return before == null ? new HashMap<>() : new HashMap<>(before.timers());
    }

    private static HandOffLine line(HandOff handOff, Conversation in) {
        return new HandOffLine(
                handOff, in.id(), in.channel(), in.region(), in.language().code());
    }
}
