package nl.coachopdebank.pipeline;

import java.time.Instant;
import nl.coachopdebank.conversation.ConversationId;
import org.jspecify.annotations.Nullable;

/** A message of a person on a channel, for which a conversation is sought.
 *
 * @param key by which the channel delivers it again; it may hold a number, so its text tells nothing and only a hash is kept
 * @param sentAt when the person sent it, not when it came
 * @param opensWindow whether the channel lets us answer freely because of it
 * @param signsOff the person wants no more messages: what comes after it begins a new conversation
 * @param candidate the conversation to begin if one must begin; null when this message begins none: then it only counts for
 *     a person who is known, and belongs to the talk that goes on
 * @param gone a conversation that this message was assigned to and that is no longer there; null at first
 */
public record Mail(
        String key,
        Aliases from,
        Instant sentAt,
        boolean opensWindow,
        boolean signsOff,
        @Nullable ConversationId candidate,
        @Nullable ConversationId gone) {
    /** The same message, to be assigned anew, because its conversation was erased. */
    public Mail without(ConversationId erased, @Nullable ConversationId next) {
        return new Mail(key, from, sentAt, opensWindow, signsOff, next, erased);
    }

    @Override
    public String toString() {
        return "Mail[…]";
    }
}
