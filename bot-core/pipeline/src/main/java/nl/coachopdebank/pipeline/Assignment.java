package nl.coachopdebank.pipeline;

import nl.coachopdebank.conversation.ConversationId;
import org.jspecify.annotations.Nullable;

/** Where a message belongs.
 *
 * @param person our own id of the person; empty when nobody is known and the message begins nothing
 * @param conversation null when the message goes nowhere: it begins nothing, or the person signed off already
 * @param begins whether the conversation may still have to be started: until a message of it was handled
 * @param handled whether this message was handled before: then there is nothing to do
 * @param conflict whether its aliases belong to two known persons, or its number to another account than before. Nobody was
 *     merged; a person should look
 */
public record Assignment(
        String person, @Nullable ConversationId conversation, boolean begins, boolean handled, boolean conflict) {}
