package nl.coachopdebank.conversation.release;

import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    /** The most urgent rule that the text touches; a listed one that stops counts before likeness. */
    public Optional<SafetyRule> find(String text) {
        Optional<SafetyRule> words = listed.find(text);
        if (words.filter(SafetyRule::stops).isPresent()) {
            return words;
        }
        Set<String> alike = learned.find(text);
        return rules.stream()
                .filter(rule -> alike.contains(rule.signal())
                        || words.filter(rule::equals).isPresent())
                .findFirst();
    }

    /** The text without the listed words of this rule, as typed. */
    public String without(SafetyRule rule, String text) {
        return listed.without(rule, text);
    }
}
