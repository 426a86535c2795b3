package nl.coachopdebank.pipeline;

import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.conversation.ConversationInput;

/** An input on its way into the store. */
public record Arrival(ConversationId conversation, ConversationInput input) {}
