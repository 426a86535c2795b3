package nl.coachopdebank.conversation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.coachopdebank.conversation.Clauses.Clause;

/** The part of a message that asks something, beside parts that tell something: "ik ben 53 en woon hier, krijg ik WW?" */
final class AskedClause {
    /** Fewer words may ask anything: "en nu". */
    private static final int SHORTEST = 3;

    /** A clause that a question mark follows is a whole question when it begins so; "en ik woon in Kampen?" is its end. */
    private static final Set<String> FIRST_WORDS = Set.of(
            "wat", "wie", "waar", "waarom", "wanneer", "hoe", "hoeveel", "welke", "kan", "kun", "mag", "moet", "krijg",
            "heb", "heeft", "is", "zijn", "ben", "word", "wordt", "gaat", "geldt", "telt", "bestaat", "what", "who",
            "where", "why", "when", "how", "which", "can", "may", "must", "do", "does", "are", "am", "will");

    private static final Set<String> JOINING = Set.of("en", "maar", "dus", "of", "and", "but", "so", "or");

    private AskedClause() {}

    /** In normal form; empty when nothing is asked, or when the message does nothing else. */
    static Optional<String> in(String text) {
        Clauses parts = Clauses.of(text);
        List<Clause> all = parts.all();
        String[] words = parts.words();
        int first = 0;
        while (first < all.size() && !asks(words, all, first)) {
            first++;
        }
        if (first == all.size()) {
            return Optional.empty();
        }
        int from = all.get(beginning(words, all, first)).from();
        int to = all.get(last(all, first)).to();
        boolean nothingElse = to - from == words.length;
        return nothingElse || to - from < SHORTEST
                ? Optional.empty()
                : Optional.of(String.join(" ", Arrays.copyOfRange(words, from, to)));
    }

    /** The two questions of a message that asks two things, in normal form; empty when it asks fewer, or more. */
    static List<String> two(String text) {
        Clauses parts = Clauses.of(text);
        String[] words = parts.words();
        List<int[]> questions = new ArrayList<>();
        int sentence = -1;
        for (Clause clause : parts.all()) {
            if (opensQuestion(words, clause)) {
                boolean joined = JOINING.contains(words[clause.from()]);
                questions.add(new int[] {clause.from() + (joined ? 1 : 0), clause.to()});
                sentence = clause.sentence();
            } else if (clause.sentence() == sentence) {
                questions.get(questions.size() - 1)[1] = clause.to();
            }
        }
        boolean two = questions.size() == 2 && questions.stream().allMatch(part -> part[1] - part[0] >= SHORTEST);
        return two
                ? questions.stream()
                        .map(part -> String.join(" ", Arrays.copyOfRange(words, part[0], part[1])))
                        .toList()
                : List.of();
    }

    /** Without a question mark only where a sentence begins: ", ben ik mijn baan kwijt" tells something. */
    private static boolean asks(String[] words, List<Clause> all, int clause) {
        Clause here = all.get(clause);
        boolean opensSentence = clause == 0 || all.get(clause - 1).sentence() != here.sentence();
        return here.asks()
                || SideQuestion.asksAbout(words, here.from())
                || (opensSentence && SideQuestion.surelyOpens(words, here.from()));
    }

    /** The clause where the question begins: this one, an earlier one of its sentence, or the whole sentence. */
    private static int beginning(String[] words, List<Clause> all, int clause) {
        int sentence = all.get(clause).sentence();
        int at = clause;
        int first = clause;
        while (at >= 0 && all.get(at).sentence() == sentence) {
            if (opensQuestion(words, all.get(at))) {
                return at;
            }
            first = at;
            at--;
        }
        return first;
    }

    private static boolean opensQuestion(String[] words, Clause clause) {
        boolean joined = clause.length() > 1 && JOINING.contains(words[clause.from()]);
        return FIRST_WORDS.contains(words[clause.from() + (joined ? 1 : 0)]);
    }

    /** A question goes on to its question mark: "krijg ik WW, en hoe lang?" */
    private static int last(List<Clause> all, int first) {
        int sentence = all.get(first).sentence();
        int last = first;
        for (int i = first; i < all.size() && all.get(i).sentence() == sentence; i++) {
            last = all.get(i).asks() ? i : last;
        }
        return last;
    }
}
