package nl.coachopdebank.content.conditions;

import java.util.List;
import nl.coachopdebank.conversation.facts.Condition;

/** An expression after compiling.
 *
 * @param condition what it means; holds for everyone when there are problems
 * @param problems what is wrong with it; empty when nothing is
 */
public record Compiled(Condition condition, List<Problem> problems) {
    /** What is wrong and what to do, in Dutch. */
    public record Problem(String message, String remedy) {}

    public Compiled {
        problems = List.copyOf(problems);
    }
}
