package nl.coachopdebank.conversation.release;

import java.util.List;
import java.util.Optional;
import nl.coachopdebank.conversation.facts.Condition;
import org.jspecify.annotations.Nullable;

/** Rules written by editors. No rule is learned, and no rule weighs a person in numbers (A4-A6).
 *
 * @param collect true: every rule that surely holds counts; false: the first that surely holds
 * @param signals criteria that rules weigh together; empty when the table has none
 * @param routes what can be offered, in the order of showing
 */
public record DecisionTable(String id, boolean collect, List<Signal> signals, List<Rule> rules, List<Route> routes) {
    /** A criterion that points towards help. */
    public record Signal(String id, Condition when, Text text) {}

    /** One row.
     *
     * @param routes ids of the routes it offers
     * @param role the coach's role it names; null when it names none
     * @param responsible the organisation first responsible, for coaches only; null when it names none
     * @param automatic whether a coach is asked without the resident choosing so
     */
    public record Rule(
            String id,
            Condition when,
            List<String> routes,
            @Nullable String role,
            @Nullable Text responsible,
            boolean automatic,
            Text because) {
        public Rule {
            routes = List.copyOf(routes);
        }
    }

    /** Something to offer. {@code action}: as a {@link Button}'s value, or an https address. */
    public record Route(String id, Text title, Text text, String action) {}

    public DecisionTable {
        signals = List.copyOf(signals);
        rules = List.copyOf(rules);
        routes = List.copyOf(routes);
    }

    public Optional<Route> route(String route) {
        return routes.stream().filter(r -> r.id().equals(route)).findFirst();
    }
}
