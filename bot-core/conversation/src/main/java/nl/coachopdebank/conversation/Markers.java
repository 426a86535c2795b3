package nl.coachopdebank.conversation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import nl.coachopdebank.conversation.Clauses.Clause;
import nl.coachopdebank.conversation.release.WordList;
import nl.coachopdebank.conversation.release.WordLists;

/** Where a text has words that keep others from being facts, and how far each of them reaches. */
final class Markers {
    private static final Set<String> ONESELF =
            Set.of("ik", "ikzelf", "zelf", "ben", "heb", "wij", "we", "i", "im", "ive", "myself");
    /** After somebody told about oneself, a clause may begin with these and no "ik". */
    private static final Set<String> VERBS = Set.of(
            "ben", "heb", "had", "werk", "werkte", "woon", "zit", "kom", "doe", "word", "am", "have", "work", "live");

    private static final Set<String> JOINTS = Set.of("en", "maar", "and", "but", "want");
    /** "Geen mbo wel vmbo": a denial ends here. */
    private static final String AND_YET = "wel";

    private static final Set<String> YEARS = Set.of("jaar", "jr", "years");
    private static final Pattern AGE = Pattern.compile("\\d{2}");

    private static final WordList[] KINDS = {
        WordList.WISH,
        WordList.SUPPOSED,
        WordList.OTHERS,
        WordList.PAST,
        WordList.AHEAD,
        WordList.DENIAL,
        WordList.TELLING
    };

    private record Marker(int from, int to) {}

    private final String[] words;
    private final List<Clause> clauses;
    private final Map<WordList, List<Marker>> markers = new EnumMap<>(WordList.class);
    private final Map<WordList, boolean[]> marked = new EnumMap<>(WordList.class);
    private final boolean[] questions;
    private boolean anyTells;

    Markers(String[] words, List<Clause> clauses, WordLists lists) {
        this.words = words;
        this.clauses = clauses;
        this.questions = new boolean[clauses.size()];
        for (WordList kind : KINDS) {
            mark(kind, lists);
        }
        for (int i = 0; i < clauses.size(); i++) {
            questions[i] = SideQuestion.opens(words, start(clauses.get(i)));
            reach(i);
        }
    }

    private void mark(WordList kind, WordLists lists) {
        List<Marker> found = new ArrayList<>();
        boolean[] clausesMarked = new boolean[clauses.size()];
        for (int i = 0; i < clauses.size(); i++) {
            for (int at = clauses.get(i).from(); at < clauses.get(i).to(); at++) {
                int end = lists.end(kind, words, at);
                if (end > at && end <= clauses.get(i).to()) {
                    found.add(new Marker(at, end));
                    clausesMarked[i] = true;
                }
            }
        }
        markers.put(kind, found);
        marked.put(kind, clausesMarked);
    }

    /** What follows "als ik" hangs on it; "en" goes on about the same person; a verb without "ik" about oneself. */
    private void reach(int i) {
        boolean[] supposed = marked(WordList.SUPPOSED);
        boolean[] others = marked(WordList.OTHERS);
        boolean[] tells = marked(WordList.TELLING);
        boolean goesOn =
                i > 0 && clauses.get(i).sentence() == clauses.get(i - 1).sentence();
        supposed[i] |= goesOn && supposed[i - 1];
        if (others[i]) {
            others[i] = !isAboutOneself(clauses.get(i).from(), first(WordList.OTHERS, clauses.get(i)));
        } else {
            Clause clause = clauses.get(i);
            boolean joined = JOINTS.contains(words[clause.from()]);
            others[i] = goesOn && joined && others[i - 1] && !isAboutOneself(clause.from(), clause.to());
        }
        tells[i] |= (anyTells && VERBS.contains(words[start(clauses.get(i))])) || isAnAge(clauses.get(i));
        anyTells |= tells[i] && !marked(WordList.WISH)[i] && !others[i];
    }

    /** "27 jaar, Kampen": somebody introduces oneself. */
    private boolean isAnAge(Clause clause) {
        return clause.length() == 2
                && AGE.matcher(words[clause.from()]).matches()
                && YEARS.contains(words[clause.from() + 1]);
    }

    private int start(Clause clause) {
        boolean joined = clause.length() > 1 && JOINTS.contains(words[clause.from()]);
        return clause.from() + (joined ? 1 : 0);
    }

    private int first(WordList kind, Clause clause) {
        for (Marker marker : markers(kind)) {
            if (clause.holds(marker.from)) {
                return marker.from;
            }
        }
        return clause.to();
    }

    private boolean isAboutOneself(int from, int to) {
        for (int i = from; i < to; i++) {
            if (ONESELF.contains(words[i])) {
                return true;
            }
        }
        return false;
    }

    private boolean[] marked(WordList kind) {
        return marked.getOrDefault(kind, new boolean[0]);
    }

    private List<Marker> markers(WordList kind) {
        return markers.getOrDefault(kind, List.of());
    }

    boolean marks(WordList kind, int clause) {
        return marked(kind)[clause];
    }

    /** True when such words are about these ones, which do not hold any themselves. */
    boolean marks(WordList kind, int clause, int from, int to) {
        return marks(kind, clause) && !holds(kind, from, to);
    }

    boolean holds(WordList kind, int from, int to) {
        for (Marker marker : markers(kind)) {
            if (marker.from < to && from < marker.to) {
                return true;
            }
        }
        return false;
    }

    /** True when a "not" is about these words: it stands before them, or at the very end of the clause. */
    boolean denies(Clause clause, int from, int to) {
        if (holds(WordList.DENIAL, from, to)) {
            return false;
        }
        for (Marker marker : markers(WordList.DENIAL)) {
            boolean before = marker.to <= from
                    && !List.of(words).subList(marker.to, from).contains(AND_YET);
            if (clause.holds(marker.from) && (before || marker.to == clause.to())) {
                return true;
            }
        }
        return false;
    }

    /** True when the clause is a question; with more care also when only its mark says so. */
    boolean asks(int clause, boolean byMark) {
        return questions[clause] && (byMark || clauses.get(clause).asks())
                || byMark && clauses.get(clause).asks();
    }

    boolean tells(int clause) {
        return marks(WordList.TELLING, clause);
    }

    boolean tellsAnywhere() {
        return anyTells && !wishes();
    }

    boolean wishes() {
        return !markers(WordList.WISH).isEmpty();
    }
}
