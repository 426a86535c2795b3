package nl.coachopdebank.conversation.release;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Words that ask for help before anything else (H1-H7).
 *
 * @param signal what it is: suicide, violence, threat, emergency, abuse, debt
 * @param stops true: the flow stops and only the help is shown; false: the help is added
 * @param lines ids of the help lines, the first the most important
 * @param patterns words a language; see the pattern language in docs/content-format.md
 * @param unless idioms that only look like a signal: they excuse the words that they share with it
 */
public record SafetyRule(
        String signal,
        boolean stops,
        List<String> lines,
        @Nullable Text text,
        Words patterns,
        Words unless) {
    public SafetyRule {
        lines = List.copyOf(lines);
    }
}
