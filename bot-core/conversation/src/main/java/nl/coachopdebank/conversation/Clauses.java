package nl.coachopdebank.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.coachopdebank.conversation.words.Spelling;

/** The words of a text in normal form, and the clauses that they stand in. */
final class Clauses {
    private static final String JOINING = "en|maar|want|omdat|doordat|terwijl|hoewel|and|but|because|although|while";
    /** Who types on a phone leaves out full stops: "ik zit in de ww ik wil omscholen woon in Kampen". */
    private static final String NEW_CLAUSE = "ik (?:ben|heb|had|zit|woon|werk|werkte|wil|wou|zou|zoek|kan|moet)"
            + "|woon(?= (?:in|te) )|ben(?= \\d\\d)"
            + "|i (?:am|have|had|live|work|worked|want|need|would|can|lost)|i'?m";
    /** After these it is the same clause that goes on: "als ik werk", "en ik wil". */
    private static final String GOING_ON =
            JOINING + "|als|dat|of|wat|wie|hoe|waar|waarom|wanneer|sinds|toen|zodra|nadat|voordat|tot|die|welke|ik"
                    + "|if|that|what|when|where|how|why|since|until|before|after|which|who|i|as|or|so|dus";
    /** Between digits a mark is part of a number or a date; "en" and the like belong to the clause that they begin. */
    private static final Pattern JOINT = Pattern.compile(
            "[!?\\n]+|(?<!\\d)[.,;:]+|[.,;:]+(?!\\d)|\\b(?=(?:" + JOINING + ")\\b)" + "|(?<= )(?<!\\b(?:" + GOING_ON
                    + ") )(?=(?:" + NEW_CLAUSE + ")(?![\\w']))",
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
