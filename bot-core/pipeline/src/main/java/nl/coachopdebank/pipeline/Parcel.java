package nl.coachopdebank.pipeline;

import java.time.Instant;
import java.util.List;
import nl.coachopdebank.conversation.Conversation;
import nl.coachopdebank.conversation.Event;
import org.jspecify.annotations.Nullable;

/** What is brought to a resident as one.
 *
 * @param conversation as it is now
 * @param messages what was said together, in order; never empty
 * @param id names this try of this part; reports about it bring it back
 * @param coach name of the first coach whose words are in it or wait behind it; empty when no coach's do
 * @param closedAt when the channel reported that it did not go out and waits for the resident, whatever we think of that;
 *     null when it did not
 * @param tries earlier tries of this part that the channel answered with {@link Brought.Later}
 */
public record Parcel(
        Conversation conversation,
        List<Event.Message> messages,
        PartId id,
        String coach,
        @Nullable Instant closedAt,
        int tries) {
    public Parcel {
        messages = List.copyOf(messages);
    }

    @Override
    public String toString() {
        return "Parcel[" + messages.size() + "]";
    }
}
