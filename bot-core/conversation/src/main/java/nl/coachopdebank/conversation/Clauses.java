package nl.coachopdebank.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.coachopdebank.conversation.words.Spelling;

/** The words of a text in normal form, and the clauses that they stand in. */
final class Clauses {
    /** Between digits a mark is part of a number or a date; "en" and the like belong to the clause that they begin. */
    private static final Pattern JOINT = Pattern.compile(
            "[!?\\n]+|(?<!\\d)[.,;:]+|[.,;:]+(?!\\d)"
                    + "|\\b(?=(?:en|maar|want|omdat|doordat|terwijl|hoewel|and|but|because|although|while)\\b)",
            Pattern.CASE_INSENSITIVE);

    /** A part of a sentence.
     *
     * @param from its first word
     * @param to the word after its last
     * @param sentence which sentence of the text it stands in
     * @param asks whether a question mark follows it
     */
    record Clause(int from, int to, int sentence, boolean asks) {
        boolean holds(int word) {
            return from <= word && word < to;
        }

        int length() {
            return to - from;
        }
    }

    private final List<String> words = new ArrayList<>();
    private final List<Clause> all = new ArrayList<>();
    private int sentences;

    private Clauses() {}

    static Clauses of(String text) {
        Clauses clauses = new Clauses();
        Matcher joint = JOINT.matcher(text);
        int at = 0;
        while (joint.find()) {
            clauses.add(text.substring(at, joint.start()), joint.group());
            at = joint.end();
        }
        clauses.add(text.substring(at), "");
        return clauses;
    }

    private void add(String part, String mark) {
        int from = words.size();
        words.addAll(List.of(Spelling.tokens(Spelling.normal(part))));
        if (words.size() > from) {
            all.add(new Clause(from, words.size(), sentences, mark.indexOf('?') >= 0));
        }
        boolean ends = mark.chars().anyMatch(c -> c == '.' || c == '!' || c == '?' || c == '\n');
        sentences += ends ? 1 : 0;
    }

    String[] words() {
        return words.toArray(String[]::new);
    }

    /** In their order; none is empty. */
    List<Clause> all() {
        return all;
    }
}
