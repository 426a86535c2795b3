package nl.coachopdebank.pipeline;

import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.conversation.HandOff;

/** A hand-off as the coaches' list shows it. */
public record HandOffLine(
        HandOff handOff, ConversationId conversation, String channel, String region, String language) {}
