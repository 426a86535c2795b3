package nl.coachopdebank.pipeline.roster;

import java.util.List;
import java.util.Map;

/** What a server knows when it tells the roster.
 *
 * @param here coaches who have their console open at this server; their status is the roster's to know and not looked at
 * @param waiting what waits anywhere, in the order in which it is to be offered
 * @param talks how many talks each coach holds, by user name; none for who is not in it
 */
public record Round(List<AtWork> here, List<Waiting> waiting, Map<String, Integer> talks) {
    /** A question that waits for a role.
     *
     * @param urgent whether a coach of another role is asked when none of its own can be
     */
    public record Waiting(String handOff, String role, boolean urgent) {}

    public Round {
        here = List.copyOf(here);
        waiting = List.copyOf(waiting);
        talks = Map.copyOf(talks);
    }
}
