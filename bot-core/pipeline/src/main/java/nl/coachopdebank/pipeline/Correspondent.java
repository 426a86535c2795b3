package nl.coachopdebank.pipeline;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import nl.coachopdebank.conversation.ConversationId;
import org.jspecify.annotations.Nullable;

/** A person on a channel that brings messages to people. Its text tells neither number nor user id.
 *
 * @param id our own, unguessable
 * @param phone null when the person shows none, or when it went to another account
 * @param userId null when the channel told none
 * @param conversation the current one: when another was asked for, that one is over
 * @param writtenAt when the person last wrote; null when never
 * @param noticingAt when a notice outside the window was last about to be sent; null when never, or when it was refused
 * @param noticedAt when a notice outside the window was last sent; null when never
 * @param refusesMarketing whether the person told the channel so
 */
public record Correspondent(
        String id,
        @Nullable String phone,
        @Nullable String userId,
        ConversationId conversation,
        @Nullable Instant writtenAt,
        @Nullable Instant noticingAt,
        @Nullable Instant noticedAt,
        boolean refusesMarketing) {
    /** True while nobody knows whether the notice that was about to be sent went out. */
    public boolean awaitsNotice() {
        return noticingAt != null
                && (noticedAt == null || noticedAt.isBefore(noticingAt.truncatedTo(ChronoUnit.SECONDS)));
    }

    @Override
    public String toString() {
        return "Correspondent[" + id + "]";
    }
}
