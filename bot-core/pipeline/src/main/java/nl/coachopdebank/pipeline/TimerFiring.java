package nl.coachopdebank.pipeline;

import java.time.Instant;
import java.util.Optional;
import nl.coachopdebank.conversation.ConversationInput;
import org.jspecify.annotations.Nullable;

/** Which timer fired, and for which due time it was set. The id of a fired timer is {@code <timer>@<due in ms>}. */
public record TimerFiring(String timer, Instant due) {
    static Optional<TimerFiring> of(@Nullable ConversationInput input) {
        if (!(input instanceof ConversationInput.TimerFired fired)) {
            return Optional.empty();
        }
        String due = fired.id().substring(fired.id().lastIndexOf('@') + 1);
        return Optional.of(new TimerFiring(fired.timer(), Instant.ofEpochMilli(Long.parseLong(due))));
    }

    /** The input that this firing becomes. */
    public ConversationInput.TimerFired at(Instant now) {
        return new ConversationInput.TimerFired(timer + "@" + due.toEpochMilli(), now, timer);
    }
}
