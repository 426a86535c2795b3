package nl.coachopdebank.conversation.release;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sentences from which is learned who asks for help in words that no list has (H3).
 *
 * @param signals what was asked for, by the signal of a {@link SafetyRule}
 * @param ordinary what asks for no help: what only sounds alike, and whatever else residents ask
 */
public record SafetyExamples(Map<String, Words> signals, List<Words> ordinary) {
    /** In place of a signal: what asks for no help. */
    public static final String ORDINARY = "ordinary";

    public static final SafetyExamples NONE = new SafetyExamples(Map.of(), List.of());

    public SafetyExamples {
        signals = new TreeMap<>(signals);
        ordinary = List.copyOf(ordinary);
    }
}
