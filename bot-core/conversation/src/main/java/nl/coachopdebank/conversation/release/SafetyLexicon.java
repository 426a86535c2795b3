package nl.coachopdebank.conversation.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.coachopdebank.conversation.words.Excerpt;
import nl.coachopdebank.conversation.words.Spelling;
import org.jspecify.annotations.Nullable;

/** Finds listed words that ask for help, in every language at once (H1, H3).
 *
 * <p>Pattern language: a word matches itself; {@code word*} every word that begins so; {@code ..} up to four words; {@code $}
 * the end of the message; {@code (one|other words|)} each of these, or nothing.
 */
final class SafetyLexicon {
    static final int WIDEST_GAP = 4;
    private static final int PREFIX_KEY = 2;
    private static final int NO_MATCH = -1;
    /** Of a shorter stem too many words are a slip. */
    private static final int LONG_STEM = 8;

    static final String GAP = "..";
    static final String END = "$";
    /** A letter held down: "doooood". */
    private static final Pattern HELD = Pattern.compile("(\\p{L})\\1{2,}");

    private static final Pattern ALTERNATIVES = Pattern.compile("\\(([^()]*)\\)");

    private final PatternTree<Signal> patterns = new PatternTree<>();

    /** A rule with what excuses its words.
     *
     * @param rank its place in the file: the lower, the more urgent
     */
    private record Signal(SafetyRule rule, int rank, List<List<String>> idioms) {}

    SafetyLexicon(List<SafetyRule> rules) {
        for (int rank = 0; rank < rules.size(); rank++) {
            SafetyRule rule = rules.get(rank);
            Signal signal = new Signal(rule, rank, words(rule.unless()));
            words(rule.patterns()).stream()
                    .filter(words -> !words.isEmpty())
                    .forEach(words -> patterns.add(words, signal));
        }
    }

    /** The most urgent rule that the text touches: rules count in the order of the file. */
    Optional<SafetyRule> find(String text) {
        String normal = Spelling.normal(text);
        Optional<SafetyRule> found = touched(normal);
        if (found.isPresent() || !HELD.matcher(normal).find()) {
            return found;
        }
        return touched(HELD.matcher(normal).replaceAll("$1"))
                .or(() -> touched(HELD.matcher(normal).replaceAll("$1$1")));
    }

    private Optional<SafetyRule> touched(String normal) {
        String[] words = Spelling.tokens(normal);
        AtomicReference<@Nullable Signal> best = new AtomicReference<>();
        for (int at = 0; at < words.length; at++) {
            int from = at;
            patterns.find(words, from, (signal, to) -> {
                Signal known = best.get();
                if ((known == null || signal.rank < known.rank) && !isPartOfIdiom(signal, words, from, to)) {
                    best.set(signal);
                }
            });
        }
        return Optional.ofNullable(best.get()).map(Signal::rule);
    }

    /** The text without the words of this rule, as typed. */
    String without(SafetyRule rule, String text) {
        String[] words = Spelling.tokens(Spelling.normal(text));
        for (int at = 0; at < words.length; at++) {
            int end = end(rule, words, at);
            if (end > at) {
                String rest = Excerpt.without(text, at, end);
                return rest.length() < text.length() ? without(rule, rest) : rest;
            }
        }
        return text;
    }

    /** Where the words of this rule that begin here end; of several the last. */
    private int end(SafetyRule rule, String[] words, int at) {
        AtomicInteger last = new AtomicInteger(NO_MATCH);
        patterns.find(words, at, (signal, to) -> {
            if (signal.rule.equals(rule) && to > last.get() && !isPartOfIdiom(signal, words, at, to)) {
                last.set(to);
            }
        });
        return last.get();
    }

    /** An idiom excuses the words that it shares with a signal, and no other signal in the message. */
    private static boolean isPartOfIdiom(Signal signal, String[] words, int from, int to) {
        return signal.idioms.stream().anyMatch(idiom -> overlaps(idiom, words, from, to));
    }

    /** True when the idiom occurs in the words and shares one of those from {@code from} up to {@code to}. */
    static boolean overlaps(List<String> idiom, String[] words, int from, int to) {
        for (int at = 0; at < to; at++) {
            int end = end(idiom, 0, words, at);
            if (end != NO_MATCH && end > from) {
                return true;
            }
        }
        return false;
    }

    /** Where the match of the pattern that begins here ends; {@link #NO_MATCH} when there is none. */
    static int end(List<String> pattern, int from, String[] words, int at) {
        if (from == pattern.size()) {
            return at;
        }
        if (pattern.get(from).equals(END)) {
            return at == words.length ? at : NO_MATCH;
        }
        if (pattern.get(from).equals(GAP)) {
            for (int gap = 0; gap <= WIDEST_GAP && at + gap <= words.length; gap++) {
                int end = end(pattern, from + 1, words, at + gap);
                if (end != NO_MATCH) {
                    return end;
                }
            }
            return NO_MATCH;
        }
        boolean here = at < words.length && fits(pattern.get(from), words[at]);
        return here ? end(pattern, from + 1, words, at + 1) : NO_MATCH;
    }

    static boolean fits(String pattern, String word) {
        if (!pattern.endsWith("*")) {
            return word.equals(pattern) || Spelling.isSlip(word, pattern);
        }
        int stem = pattern.length() - 1;
        return word.regionMatches(0, pattern, 0, stem)
                || (stem >= LONG_STEM && Spelling.isSlip(word, pattern.substring(0, stem)));
    }

    static String key(String word) {
        String bare = word.endsWith("*") ? word.substring(0, word.length() - 1) : word;
        return bare.length() <= PREFIX_KEY ? bare : bare.substring(0, PREFIX_KEY);
    }

    static List<List<String>> words(Words words) {
        List<List<String>> all = new ArrayList<>();
        words.byLanguage().values().stream()
                .flatMap(List::stream)
                .flatMap(line -> spelledOut(line).stream())
                .forEach(line -> all.add(split(line)));
        return all;
    }

    /** The pattern with each of its alternatives in turn. */
    private static List<String> spelledOut(String line) {
        Matcher found = ALTERNATIVES.matcher(line);
        if (!found.find()) {
            return List.of(line);
        }
        return Stream.of(found.group(1).split("\\|", -1))
                .flatMap(one ->
                        spelledOut(line.substring(0, found.start()) + one + line.substring(found.end())).stream())
                .toList();
    }

    private static List<String> split(String line) {
        List<String> words = new ArrayList<>();
        for (String part : line.strip().split("\\s+")) {
            if (part.equals(GAP) || part.equals(END)) {
                words.add(part);
                continue;
            }
            words.addAll(List.of(Spelling.tokens(Spelling.normal(part))));
            if (part.endsWith("*") && !words.isEmpty()) {
                words.set(words.size() - 1, words.get(words.size() - 1) + "*");
            }
        }
        return words;
    }
}
