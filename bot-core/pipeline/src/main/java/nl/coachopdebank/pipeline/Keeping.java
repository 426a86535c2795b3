package nl.coachopdebank.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.coachopdebank.conversation.Conversation;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.conversation.ConversationInput;
import nl.coachopdebank.conversation.HandOff;
import nl.coachopdebank.conversation.TimerChange;
import nl.coachopdebank.conversation.Turn;
import org.jspecify.annotations.Nullable;

/**
 * An open hand-off has a line in the coaches' list that does not expire by itself. So it has a timer that fires a day after
 * its conversation would be gone: when the store has it no longer, the line goes too.
 */
final class Keeping {
    private static final String TIMER = "kept-";
    private static final Duration AFTER = Duration.ofDays(1);

    private Keeping() {}

    /** The timers that this commit sets or clears, beside those of its turn. */
    static List<TimerChange> timers(Commit commit, Duration kept) {
        Turn turn = commit.turn();
        if (turn == null) {
            return List.of();
        }
        List<TimerChange> changes = new ArrayList<>();
        HandOff before = open(commit.before() == null ? null : commit.before().conversation());
        HandOff after = open(turn.after());
        if (before != null && after == null) {
            changes.add(new TimerChange(timer(before), null));
        }
        if (after != null && (before == null || commit.refreshesRetention())) {
            Instant due = commit.at().plus(kept).plus(AFTER);
            changes.add(new TimerChange(timer(after), due));
        }
        return changes;
    }

    private static @Nullable HandOff open(@Nullable Conversation conversation) {
        HandOff handOff = conversation == null ? null : conversation.handOff();
        return handOff == null || !handOff.isOpen() ? null : handOff;
    }

    /** The hand-off whose line is to go if its conversation did, when that is what the entry is about. */
    static Optional<String> over(Commit commit) {
        ConversationInput input = commit.entry().input();
        return commit.turn() == null
                        && input instanceof ConversationInput.TimerFired fired
                        && fired.timer().startsWith(TIMER)
                ? Optional.of(id(commit.conversation(), fired.timer().substring(TIMER.length())))
                : Optional.empty();
    }

    private static String timer(HandOff handOff) {
        return TIMER + handOff.id().substring(handOff.id().lastIndexOf('-') + 1);
    }

    private static String id(ConversationId conversation, String number) {
        return conversation + "-" + number;
    }
}
