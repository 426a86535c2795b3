package nl.coachopdebank.pipeline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a shard stands.
 *
 * @param lastNumber number of the last entry that was accepted
 * @param nextDue when the next timer is due; null when none is set
 */
public record Pulse(long lastNumber, @Nullable Instant nextDue) {}
