package nl.coachopdebank.conversation.release;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Sentences from which is learned who asks for help in words that no list has (H3).
 *
 * @param signals what was asked for, by the signal of a {@link SafetyRule}
 * @param ordinary what asks for no help: what only sounds alike, and whatever else residents ask
 * @param answers to the questions that are asked, in normal form: "mijn hele leven" says how long
 */
public record SafetyExamples(Map<String, Words> signals, List<Words> ordinary, Set<String> answers) {
    /** In place of a signal: what asks for no help. */
    public static final String ORDINARY = "ordinary";

    public static final SafetyExamples NONE = new SafetyExamples(Map.of(), List.of(), Set.of());

    public SafetyExamples {
        signals = new TreeMap<>(signals);
        ordinary = List.copyOf(ordinary);
        answers = Set.copyOf(answers);
    }
}
