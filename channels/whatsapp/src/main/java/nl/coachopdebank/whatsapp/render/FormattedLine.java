package nl.coachopdebank.whatsapp.render;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** One line as WhatsApp shows it: plain words, bold words, addresses.
 *
 * <p>A star, low line, tilde or backtick among the words must not format them, and WhatsApp has no way to escape one. A
 * character without width beside it does not help for sure: Meta does not say what a word border is, and phones differ.
 * So where two could make a pair they become a sign that looks the same and means nothing. A sign that makes no pair, or
 * stands within a word or an address, stays what it was, so that what is copied from it works.
 */
final class FormattedLine {
    /** Longer words are not made bold: so much emphasis is none, and a pair must fit in one message. */
    private static final int LONGEST_BOLD = 500;

    private static final char STAR = '*';
    private static final String MARKS = "*_~";
    private static final char BACKTICK = '`';

    private enum Kind {
        PLAIN,
        BOLD,
        ADDRESS
    }

    private record Run(Kind kind, StringBuilder text) {}

    private final List<Run> runs = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    /** Where nothing is changed: our own marks, and addresses. */
    private final BitSet kept = new BitSet();

    void words(String words, boolean bold) {
        add(bold ? Kind.BOLD : Kind.PLAIN, words);
    }

    void address(String address) {
        add(Kind.ADDRESS, address);
    }

    private void add(Kind kind, String text) {
        Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
        if (last != null && last.kind() == kind) {
            last.text().append(text);
        } else {
            runs.add(new Run(kind, new StringBuilder(text)));
        }
    }

    /** The line where nothing stands before it: what would begin a list or a quotation does not. */
    String atStart() {
        String words = toString();
        boolean begins = words.startsWith("> ") || words.startsWith("* ");
        return begins ? Lookalikes.of(words.charAt(0)) + words.substring(1) : words;
    }

    @Override
    public String toString() {
        line.setLength(0);
        kept.clear();
        for (int i = 0; i < runs.size(); i++) {
            append(runs.get(i), i + 1 < runs.size() ? runs.get(i + 1).text().charAt(0) : ' ');
        }
        MARKS.chars().forEach(mark -> guard((char) mark));
        guardBackticks();
        return line.toString();
    }

    private void append(Run run, char next) {
        if (run.kind() == Kind.BOLD) {
            bold(run.text().toString(), next);
        } else {
            int from = line.length();
            line.append(run.text());
            kept.set(from, line.length(), run.kind() == Kind.ADDRESS);
        }
    }

    /** The marks stand against the words, and not against a letter outside: else they would be shown. */
    private void bold(String words, char next) {
        String core = words.strip();
        int at = core.isEmpty() ? words.length() : words.indexOf(core);
        line.append(words, 0, at);
        boolean free = at + core.length() < words.length() || !isInWord(next);
        if (core.isEmpty() || core.length() > LONGEST_BOLD || !free || isInWord(before(line.length()))) {
            line.append(words, at, words.length());
            return;
        }
        mark();
        line.append(core);
        mark();
        line.append(words, at + core.length(), words.length());
    }

    private void mark() {
        kept.set(line.length());
        line.append(STAR);
    }

    private void guard(char mark) {
        int opens = -1;
        boolean pair = false;
        for (int at = 0; at < line.length() && !pair; at++) {
            pair = opens >= 0 && at > opens + 1 && closes(mark, at);
            opens = opens < 0 && opens(mark, at) ? at : opens;
        }
        for (int at = 0; at < line.length() && pair; at++) {
            if (!kept.get(at) && (opens(mark, at) || closes(mark, at))) {
                line.setCharAt(at, Lookalikes.of(mark));
            }
        }
    }

    private void guardBackticks() {
        if (line.indexOf("`") != line.lastIndexOf("`")) {
            for (int at = 0; at < line.length(); at++) {
                if (line.charAt(at) == BACKTICK && !kept.get(at)) {
                    line.setCharAt(at, Lookalikes.of(BACKTICK));
                }
            }
        }
    }

    private boolean opens(char mark, int at) {
        return line.charAt(at) == mark && !isInWord(before(at)) && !Character.isWhitespace(after(at));
    }

    private boolean closes(char mark, int at) {
        return line.charAt(at) == mark && !isInWord(after(at)) && !Character.isWhitespace(before(at));
    }

    private char before(int at) {
        return at == 0 ? ' ' : line.charAt(at - 1);
    }

    private char after(int at) {
        return at + 1 < line.length() ? line.charAt(at + 1) : ' ';
    }

    private static boolean isInWord(char sign) {
        return Character.isLetterOrDigit(sign);
    }
}
