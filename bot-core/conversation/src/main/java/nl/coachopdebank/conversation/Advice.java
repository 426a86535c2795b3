package nl.coachopdebank.conversation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a decision table led to: routes to offer, and why. Never a verdict on the resident (A5, A6). */
public record Advice(List<Route> routes, List<Why> why) {
    /** A route offered.
     *
     * @param role the coach's role when the route is a coach, else null
     * @param text what the route is, in a sentence
     * @param action the value of the choice that takes it, or an https address
     */
    public record Route(String id, String title, @Nullable String role, String text, String action) {
        public boolean leadsAway() {
            return action.startsWith("https:");
        }
    }

    /** An answer that counted, and the rule by which.
     *
     * @param fact the fact's name
     * @param answer the resident's own answer, in words
     * @param rule the editors' reason
     */
    public record Why(String fact, String answer, String rule) {}

    public Advice {
        routes = List.copyOf(routes);
        why = List.copyOf(why);
    }
}
