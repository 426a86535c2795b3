package nl.coachopdebank.pipeline;

import java.time.Instant;
import nl.coachopdebank.conversation.ConversationId;
import org.jspecify.annotations.Nullable;

/** A person on a channel that brings messages to people. Its text tells neither number nor user id.
 *
 * @param id our own, unguessable
 * @param phone null when the person shows none, or when it went to another account
 * @param userId null when the channel told none
 * @param conversation the current one: when another was asked for, that one is over
 * @param channel where the talk is now: {@code web} or {@code whatsapp}
 * @param writtenAt when the person last wrote; null when never
 * @param noticedAt when a notice was last sent outside the window; null when never
 * @param refusesMarketing whether the person told the channel so
 */
public record Correspondent(
        String id,
        @Nullable String phone,
        @Nullable String userId,
        ConversationId conversation,
        String channel,
        @Nullable Instant writtenAt,
        @Nullable Instant noticedAt,
        boolean refusesMarketing) {
    @Override
    public String toString() {
        return "Correspondent[" + id + ", " + channel + "]";
    }
}
