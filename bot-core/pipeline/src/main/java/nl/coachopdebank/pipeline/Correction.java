package nl.coachopdebank.pipeline;

import java.time.Instant;
import nl.coachopdebank.conversation.ConversationId;

/** A resident gave another answer to an earlier question, or took one back.
 *
 * @param channel on which the conversation is
 */
public record Correction(ConversationId conversation, String channel, Instant at) {}
