package nl.coachopdebank.conversation.release;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds who asks for help, in every language at once (H1, H3): by words that are listed, and by likeness to sentences that are
 * known. Written to react too often, not too seldom. The same content gives the same net. Immutable.
 */
public final class SafetyNet {
    public static final SafetyNet NONE = new SafetyNet(List.of(), SafetyExamples.NONE);

    private final List<SafetyRule> rules;
    private final SafetyLexicon listed;
    private final LearnedAlarm learned;

    /** What was last worked out: most releases have the same. */
    private static volatile @Nullable Known known;

    private record Known(List<SafetyRule> rules, SafetyExamples examples, SafetyNet net) {}

    private SafetyNet(List<SafetyRule> rules, SafetyExamples examples) {
        this.rules = rules;
        this.listed = new SafetyLexicon(rules);
        this.learned = new LearnedAlarm(examples);
    }

    /** The net of these rules; learned anew when rules or examples changed, in about a second. */
    public static SafetyNet of(List<SafetyRule> rules, SafetyExamples examples) {
        Known last = known;
        if (last == null || !last.rules.equals(rules) || !last.examples.equals(examples)) {
            List<SafetyRule> own = List.copyOf(rules);
            last = new Known(own, examples, new SafetyNet(own, examples));
            known = last;
        }
        return last.net;
    }

    /** In the order of the file, the most urgent first. */
    public List<SafetyRule> rules() {
        return rules;
    }

    /** The most urgent rule that the text touches. */
    public Optional<SafetyRule> find(String text) {
        Optional<SafetyRule> words = listed.find(text);
        if (words.filter(SafetyRule::stops).isPresent()) {
            return words;
        }
        Optional<SafetyRule> likeness = learned.find(text).flatMap(this::rule);
        return Stream.of(likeness, words).flatMap(Optional::stream).findFirst();
    }

    private Optional<SafetyRule> rule(String signal) {
        return rules.stream().filter(rule -> rule.signal().equals(signal)).findFirst();
    }

    /** The text without the listed words of this rule, as typed. */
    public String without(SafetyRule rule, String text) {
        return listed.without(rule, text);
    }
}
