package nl.coachopdebank.conversation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.coachopdebank.conversation.Clauses.Clause;
import nl.coachopdebank.conversation.release.Hearing;
import nl.coachopdebank.conversation.release.Hearing.Asks;
import nl.coachopdebank.conversation.release.WordList;
import nl.coachopdebank.conversation.words.Phrasing;
import nl.coachopdebank.conversation.words.SmallWords;

/**
 * What a text says to be so, for one question or another. What is wished, supposed, denied, past, feared or somebody
 * else's is no fact about the resident, unless the phrase itself holds such words: "geen uitkering".
 */
final class Told {
    /** The best that words can be; less when they are about the past, or deny something else. */
    static final int PLAINLY = 3;

    private static final int DENYING = 2;
    private static final int IN_THE_PAST = 1;
    private static final int NOT = 0;
    private static final int NOWHERE = -1;
    private static final int INITIALS = 64;
    /** So short a clause goes with the one before it: "reorganisatie, over 3 maanden". */
    private static final int AFTERTHOUGHT = 4;

    private final String[] words;
    private final boolean[] known;
    private final Markers markers;
    private final List<Clause> clauses;
    /** A typing error is never in the first letter: for each, the first word that begins so, and then the next one. */
    private final int[] firstByInitial = new int[INITIALS];

    private final int[] nextByInitial;

    Told(Clauses parts, Listening listening) {
        this.words = parts.words();
        this.clauses = parts.all();
        this.markers = new Markers(words, clauses, listening.lists());
        this.known = new boolean[words.length];
        this.nextByInitial = new int[words.length];
        Arrays.fill(firstByInitial, NOWHERE);
        for (int i = words.length - 1; i >= 0; i--) {
            known[i] = listening.vocabulary().contains(words[i]);
            nextByInitial[i] = firstByInitial[initial(words[i])];
            firstByInitial[initial(words[i])] = i;
        }
    }

    private static int initial(String word) {
        return word.charAt(0) % INITIALS;
    }

    /** The first word with which the phrase may begin. */
    private int first(Phrasing phrase) {
        return phrase.tokens().isEmpty()
                ? NOWHERE
                : firstByInitial[initial(phrase.tokens().get(0))];
    }

    boolean isEmpty() {
        return words.length == 0;
    }

    String[] words() {
        return words;
    }

    /** True when somebody wishes something. */
    boolean wishes() {
        return markers.wishes();
    }

    /** Where the phrase begins; -1 when it does not occur. */
    int find(Phrasing phrase, int shortestForgiven) {
        int at = first(phrase);
        while (at != NOWHERE && phrase.end(words, known, at, shortestForgiven) < 0) {
            at = nextByInitial[at];
        }
        return at;
    }

    /** How well the phrase is heard; 0 when it is not. */
    int hears(Phrasing phrase, Hearing hearing, Care care) {
        int forgiven = care == Care.ANSWER ? Phrasing.FORGIVEN_IN_AN_ANSWER : Phrasing.FORGIVEN_IN_A_SENTENCE;
        int best = NOT;
        for (int at = first(phrase); at != NOWHERE && best < PLAINLY; at = nextByInitial[at]) {
            int end = phrase.end(words, known, at, forgiven);
            if (end > at) {
                best = Math.max(best, weight(at, end, hearing, care));
            }
        }
        return best;
    }

    /** How well these words are heard, from one up to another; 0 when they are not. */
    int weight(int from, int to, Hearing hearing, Care care) {
        int weight = markers.holds(WordList.DENIAL, from, to) ? DENYING : PLAINLY;
        for (int i = 0; i < clauses.size(); i++) {
            Clause clause = clauses.get(i);
            if (clause.from() < to && from < clause.to()) {
                boolean counts = !isBlocked(i, from, to, hearing, care)
                        && !markers.denies(clause, from, to)
                        && (!care.spotted || isSpotted(i, from, to, hearing, care));
                weight = !counts ? NOT : isPast(i, from, to) ? Math.min(weight, IN_THE_PAST) : weight;
            }
        }
        return weight;
    }

    private boolean isPast(int clause, int from, int to) {
        return markers.marks(WordList.PAST, clause, from, to);
    }

    private boolean isBlocked(int clause, int from, int to, Hearing hearing, Care care) {
        boolean wish = hearing.asks(Asks.WISH);
        boolean now = hearing.asks(Asks.NOW) || !care.meant;
        return markers.marks(WordList.SUPPOSED, clause, from, to)
                || markers.marks(WordList.OTHERS, clause, from, to)
                || (!wish && markers.marks(WordList.WISH, clause, from, to))
                || (!wish && markers.marks(WordList.AHEAD, clause, from, to))
                || (now && isPast(clause, from, to))
                || markers.asks(clause, care.spotted)
                || isExcused(clauses.get(clause), from, to, hearing);
    }

    private boolean isExcused(Clause clause, int from, int to, Hearing hearing) {
        for (int at = clause.from(); at < clause.to(); at++) {
            int end = hearing.excusedEnd(words, at);
            if (end > at && (end <= from || at >= to)) {
                return true;
            }
        }
        return false;
    }

    private boolean isSpotted(int clause, int from, int to, Hearing hearing, Care care) {
        boolean alone = isAlone(clauses.get(clause), from, to);
        boolean about = isAbout(clause, hearing) || (alone && hearing.isHeardAlone());
        boolean told = !care.tells || markers.tells(clause) || (alone && markers.tellsAnywhere());
        return about && told && (care.meant || !hearing.asks(Asks.WISH));
    }

    /** True when the clause has no other words than these and small ones. */
    private boolean isAlone(Clause clause, int from, int to) {
        for (int i = clause.from(); i < clause.to(); i++) {
            if ((i < from || i >= to) && !SmallWords.isSmall(words[i])) {
                return false;
            }
        }
        return true;
    }

    private boolean isAbout(int clause, Hearing hearing) {
        Clause here = clauses.get(clause);
        return hearing.isAbout(words(here))
                || (clause > 0 && here.length() <= AFTERTHOUGHT && hearing.isAbout(words(clauses.get(clause - 1))));
    }

    /** The clauses in which a number or a moment may answer the question, in normal form. */
    List<String> numbered(Hearing hearing, Care care) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < clauses.size(); i++) {
            Clause clause = clauses.get(i);
            boolean counts = !isBlockedForNumbers(i, hearing, care)
                    && (!care.spotted || isAbout(i, hearing))
                    && (care != Care.STATED || markers.tells(i));
            if (counts) {
                texts.add(String.join(" ", words(clause)));
            }
        }
        return texts;
    }

    private boolean isBlockedForNumbers(int clause, Hearing hearing, Care care) {
        boolean now = hearing.asks(Asks.NOW) || care == Care.STATED;
        return markers.marks(WordList.SUPPOSED, clause)
                || markers.marks(WordList.OTHERS, clause)
                || markers.marks(WordList.WISH, clause)
                || (now && markers.marks(WordList.PAST, clause))
                || markers.asks(clause, care.spotted)
                || isExcused(clauses.get(clause), 0, 0, hearing);
    }

    private String[] words(Clause clause) {
        return Arrays.copyOfRange(words, clause.from(), clause.to());
    }
}
