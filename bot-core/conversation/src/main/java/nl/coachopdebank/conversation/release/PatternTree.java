package nl.coachopdebank.conversation.release;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/** Patterns by their words, so that what thousands of them begin with is compared once. */
final class PatternTree<T> {
    /** Of its first word a pattern forgives no slip in the first letters. */
    private final Map<String, Node<T>> byStart = new HashMap<>();

    private static final class Node<T> {
        final List<Branch<T>> branches = new ArrayList<>(1);
        final List<T> here = new ArrayList<>(1);
        final List<T> atEnd = new ArrayList<>(0);

        @Nullable
        Node<T> gap;

        Node<T> gap() {
            if (gap == null) {
                gap = new Node<>();
            }
            return gap;
        }

        Node<T> word(String word) {
            for (Branch<T> branch : branches) {
                if (branch.word.equals(word)) {
                    return branch.to;
                }
            }
            Branch<T> branch = new Branch<>(word, new Node<>());
            branches.add(branch);
            return branch.to;
        }
    }

    private record Branch<T>(String word, Node<T> to) {}

    void add(List<String> pattern, T what) {
        Node<T> node = byStart.computeIfAbsent(SafetyLexicon.key(pattern.get(0)), key -> new Node<>());
        for (String part : pattern) {
            if (part.equals(SafetyLexicon.END)) {
                node.atEnd.add(what);
                return;
            }
            node = part.equals(SafetyLexicon.GAP) ? node.gap() : node.word(part);
        }
        node.here.add(what);
    }

    /** Every pattern that begins at this word, with where it ends; one with a gap may end at several places. */
    void find(String[] words, int at, ObjIntConsumer<T> found) {
        Node<T> start = byStart.get(SafetyLexicon.key(words[at]));
        if (start != null) {
            find(start, words, at, found);
        }
    }

    private void find(Node<T> node, String[] words, int at, ObjIntConsumer<T> found) {
        node.here.forEach(what -> found.accept(what, at));
        if (at == words.length) {
            node.atEnd.forEach(what -> found.accept(what, at));
        } else {
            for (Branch<T> branch : node.branches) {
                if (SafetyLexicon.fits(branch.word, words[at])) {
                    find(branch.to, words, at + 1, found);
                }
            }
        }
        for (int gap = 0; node.gap != null && gap <= SafetyLexicon.WIDEST_GAP && at + gap <= words.length; gap++) {
            find(node.gap, words, at + gap, found);
        }
    }
}
