package nl.coachopdebank.conversation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.coachopdebank.conversation.Clauses.Clause;

/** The part of a message that asks something, beside parts that tell something: "ik ben 53 en woon hier, krijg ik WW?" */
final class AskedClause {
    /** Fewer words may ask anything: "en nu". */
    private static final int SHORTEST = 3;

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
        int from = all.get(first).from();
        int to = all.get(last(all, first)).to();
        boolean nothingElse = to - from == words.length;
        return nothingElse || to - from < SHORTEST
                ? Optional.empty()
                : Optional.of(String.join(" ", Arrays.copyOfRange(words, from, to)));
    }

    private static boolean asks(String[] words, List<Clause> all, int clause) {
        Clause here = all.get(clause);
        return here.asks() || SideQuestion.surelyOpens(words, here.from());
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
