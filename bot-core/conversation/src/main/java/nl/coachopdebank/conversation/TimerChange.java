package nl.coachopdebank.conversation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Sets, moves or clears a timer of this conversation.
 *
 * @param timer its name, unique within the conversation
 * @param due when it fires; null = it is cleared
 */
public record TimerChange(String timer, @Nullable Instant due) {}
