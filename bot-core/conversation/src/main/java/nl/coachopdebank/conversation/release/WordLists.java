package nl.coachopdebank.conversation.release;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.coachopdebank.conversation.words.Spelling;

/** Finds the words of the lists in a sentence, in every language at once. The pattern language is that of {@link SafetyLexicon}. */
public final class WordLists {
    /** The words of one list.
     *
     * @param unless what only looks like it: excuses the words that they share
     */
    public record Entry(Words patterns, Words unless) {}

    public static final WordLists NONE = new WordLists(Map.of());

    private final Map<WordList, Entry> entries;
    private final Map<WordList, ListedWords> lists = new EnumMap<>(WordList.class);

    public WordLists(Map<WordList, Entry> entries) {
        this.entries = Map.copyOf(entries);
        entries.forEach((list, entry) -> lists.put(list, new ListedWords(entry.patterns(), entry.unless())));
    }

    /** As the editor wrote it; empty words when the list is not there. */
    public Entry entry(WordList list) {
        return entries.getOrDefault(list, new Entry(Words.NONE, Words.NONE));
    }

    void collectWords(Set<String> vocabulary) {
        entries.values().forEach(entry -> SafetyLexicon.words(entry.patterns()).forEach(vocabulary::addAll));
    }

    /** True when words of the list occur anywhere in the text. */
    public boolean hears(WordList list, String text) {
        return after(list, Spelling.tokens(Spelling.normal(text))) != ListedWords.NOWHERE;
    }

    /** Where the first words of the list end; -1 when they do not occur. Of two that begin there the longer counts. */
    public int after(WordList list, String[] words) {
        for (int at = 0; at < words.length; at++) {
            int end = end(list, words, at);
            if (end > at) {
                return end;
            }
        }
        return ListedWords.NOWHERE;
    }

    /** Where words of the list that begin at this word end; -1 when none do. */
    public int end(WordList list, String[] words, int at) {
        ListedWords listed = lists.get(list);
        return listed == null ? ListedWords.NOWHERE : listed.end(words, at);
    }

    /** The words that are left when all words of the list are taken out. */
    public String[] without(WordList list, String[] words) {
        List<String> rest = new ArrayList<>();
        int at = 0;
        while (at < words.length) {
            int end = end(list, words, at);
            if (end > at) {
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
        ListedWords listed = lists.get(list);
        int at = 0;
        while (at < words.length) {
            int end = listed == null ? ListedWords.NOWHERE : listed.looseEnd(words, at);
            if (end <= at) {
                return false;
            }
            at = end;
        }
        return words.length > 0;
    }
}
