package nl.coachopdebank.pipeline.roster;

import java.time.Duration;

/** A waiting question that is offered to a coach.
 *
 * @param left how long it still is; zero or more
 */
public record Offer(String handOff, String coach, Duration left) {}
