package nl.coachopdebank.conversation.release;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Patterns to listen for in a sentence, found by how they begin. The pattern language is that of {@link SafetyLexicon}. */
final class ListedWords {
    static final int NOWHERE = -1;

    private final Map<String, List<List<String>>> byStart = new HashMap<>();
    private final List<List<String>> unless;

    ListedWords(Words patterns, Words unless) {
        this.unless = SafetyLexicon.words(unless);
        SafetyLexicon.words(patterns).stream()
                .filter(pattern -> !pattern.isEmpty())
                .forEach(pattern -> byStart.computeIfAbsent(
                                SafetyLexicon.key(pattern.get(0)), start -> new ArrayList<>())
                        .add(pattern));
    }

    /** Where the longest pattern that begins at this word ends; -1 when none does. What only looks like it counts too. */
    int looseEnd(String[] words, int at) {
        int furthest = NOWHERE;
        for (List<String> pattern : byStart.getOrDefault(SafetyLexicon.key(words[at]), List.of())) {
            furthest = Math.max(furthest, SafetyLexicon.end(pattern, 0, words, at));
        }
        return furthest;
    }

    /** Where the longest pattern that begins at this word ends; -1 when none does, or when it only looks like it. */
    int end(String[] words, int at) {
        int end = looseEnd(words, at);
        return end > at && !isExcused(words, at, end) ? end : NOWHERE;
    }

    private boolean isExcused(String[] words, int from, int to) {
        return unless.stream().anyMatch(idiom -> SafetyLexicon.overlaps(idiom, words, from, to));
    }
}
