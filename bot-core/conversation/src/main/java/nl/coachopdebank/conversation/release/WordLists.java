package nl.coachopdebank.conversation.release;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.coachopdebank.conversation.words.Spelling;

/** Finds the words of the lists in a sentence, in every language at once. The pattern language is that of {@link SafetyLexicon}. */
public final class WordLists {
    /** The words of one list.
     *
     * @param unless what only looks like it: excuses the words that they share
     */
    public record Entry(Words patterns, Words unless) {}

    public static final WordLists NONE = new WordLists(Map.of());

    private static final int NOWHERE = -1;

    private record Listed(Map<String, List<List<String>>> byStart, List<List<String>> unless) {}

    private final Map<WordList, Entry> entries;
    private final Map<WordList, Listed> lists = new EnumMap<>(WordList.class);

    public WordLists(Map<WordList, Entry> entries) {
        this.entries = Map.copyOf(entries);
        entries.forEach((list, entry) ->
                lists.put(list, new Listed(byStart(entry.patterns()), SafetyLexicon.words(entry.unless()))));
    }

    private static Map<String, List<List<String>>> byStart(Words patterns) {
        Map<String, List<List<String>>> byStart = new HashMap<>();
        SafetyLexicon.words(patterns).stream()
                .filter(pattern -> !pattern.isEmpty())
                .forEach(pattern -> byStart.computeIfAbsent(
                                SafetyLexicon.key(pattern.get(0)), start -> new ArrayList<>())
                        .add(pattern));
        return byStart;
    }

    /** As the editor wrote it; empty words when the list is not there. */
    public Entry entry(WordList list) {
        return entries.getOrDefault(list, new Entry(Words.NONE, Words.NONE));
    }

    /** True when words of the list occur anywhere in the text. */
    public boolean hears(WordList list, String text) {
        return after(list, Spelling.tokens(Spelling.normal(text))) != NOWHERE;
    }

    /** Where the first words of the list end; -1 when they do not occur. Of two that begin there the longer counts. */
    public int after(WordList list, String[] words) {
        for (int at = 0; at < words.length; at++) {
            int end = end(list, words, at);
            if (end > at && !isExcused(list, words, at, end)) {
                return end;
            }
        }
        return NOWHERE;
    }

    /** The words that are left when all words of the list are taken out. */
    public String[] without(WordList list, String[] words) {
        List<String> rest = new ArrayList<>();
        int at = 0;
        while (at < words.length) {
            int end = end(list, words, at);
            if (end > at && !isExcused(list, words, at, end)) {
                at = end;
            } else {
                rest.add(words[at]);
                at++;
            }
        }
        return rest.toArray(String[]::new);
    }

    /** True when the text has no other words than those of the list, and at least one. */
    public boolean isAll(WordList list, String[] words) {
        int at = 0;
        while (at < words.length) {
            int end = end(list, words, at);
            if (end <= at) {
                return false;
            }
            at = end;
        }
        return words.length > 0;
    }

    private int end(WordList list, String[] words, int at) {
        Listed listed = lists.get(list);
        int furthest = NOWHERE;
        if (listed != null) {
            for (List<String> pattern : listed.byStart.getOrDefault(SafetyLexicon.key(words[at]), List.of())) {
                furthest = Math.max(furthest, SafetyLexicon.end(pattern, 0, words, at));
            }
        }
        return furthest;
    }

    private boolean isExcused(WordList list, String[] words, int from, int to) {
        Listed listed = lists.get(list);
        return listed != null
                && listed.unless.stream().anyMatch(idiom -> SafetyLexicon.overlaps(idiom, words, from, to));
    }
}
