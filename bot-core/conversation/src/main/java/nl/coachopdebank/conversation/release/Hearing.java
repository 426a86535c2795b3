package nl.coachopdebank.conversation.release;

/** When words answer a question, as its editor says. Its lists are worked out once.
 *
 * <p>In a sentence about more than the question, words can mean anything: "ik red me prima" is not about Dutch, nor is
 * "20 jaar getrouwd" about work.
 */
public final class Hearing {
    /** What a question asks after. */
    public enum Asks {
        /** How things are or were last. */
        FACT,
        /** How things are now: what was so once is no answer. */
        NOW,
        /** What somebody wants: a wish is an answer, and only when the question is put. */
        WISH
    }

    public static final Hearing PLAIN = new Hearing(Asks.FACT, Words.NONE, Words.NONE, false, false);

    private final Asks asks;
    private final boolean alone;
    private final boolean last;
    private final boolean anywhere;
    private final ListedWords beside;
    private final ListedWords unless;

    /**
     * @param beside in a sentence about more, an answer is heard only beside one of these words; none = always
     * @param unless beside one of these words nothing is heard
     * @param alone whether a word of it also counts without those of {@code beside} when it stands alone
     * @param last whether of several answers the last option counts: the options are in an order
     */
    public Hearing(Asks asks, Words beside, Words unless, boolean alone, boolean last) {
        this.asks = asks;
        this.alone = alone || beside.equals(Words.NONE);
        this.last = last;
        this.anywhere = beside.equals(Words.NONE);
        this.beside = new ListedWords(beside, Words.NONE);
        this.unless = new ListedWords(unless, Words.NONE);
    }

    public Asks asks() {
        return asks;
    }

    public boolean asks(Asks what) {
        return asks == what;
    }

    /** True when an answer is heard without any words beside it. */
    public boolean isHeardAlone() {
        return alone;
    }

    public boolean takesLast() {
        return last;
    }

    /** True when these words, in normal form, are about what the question asks. */
    public boolean isAbout(String[] words) {
        return anywhere || hears(beside, words);
    }

    /** Where words that keep the others from being heard end; -1 when none begin here. */
    public int excusedEnd(String[] words, int at) {
        return unless.end(words, at);
    }

    private static boolean hears(ListedWords list, String[] words) {
        for (int at = 0; at < words.length; at++) {
            if (list.end(words, at) > at) {
                return true;
            }
        }
        return false;
    }
}
