package nl.coachopdebank.whatsapp.render;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The Markdown of a message: bold, lists, links and line breaks; bare web addresses are links too. Read as the web chat
 * reads it, written as WhatsApp has it. */
final class Markdown {
    private static final Pattern LIST_ITEM = Pattern.compile("\\s{0,3}(?:[-*•]|(\\d{1,3})[.)])\\s+(.*)");
    private static final Pattern LINK =
            Pattern.compile("\\[([^\\]\\n]{1,500})\\]\\(\\s*([^\\s()]{1,2000}(?:\\([^\\s()]*\\)[^\\s()]*)?)\\s*\\)");
    private static final Pattern BARE_ADDRESS = Pattern.compile("https?://[^\\s<>\"'\\\\*\\[\\]]+(?<![.,;:!?)])");
    private static final String ESCAPABLE = "\\*_[]()#.!`>~|{}+<-";
    private static final String BOLD = "**";

    private final FormattedLine line = new FormattedLine();

    private Markdown() {}

    /** The same as WhatsApp has it, without blanks around it or more than one empty line in it. */
    static String toWhatsApp(String text) {
        StringBuilder all = new StringBuilder();
        text.replaceAll("\\r\\n?", "\n")
                .lines()
                .forEach(line -> all.append(line(line)).append('\n'));
        return all.toString().replaceAll("\\n{3,}", "\n\n").strip();
    }

    private static String line(String text) {
        Matcher item = LIST_ITEM.matcher(text);
        if (!item.matches()) {
            return inline(text.stripTrailing()).atStart();
        }
        String sign = item.group(1) == null ? "- " : item.group(1) + ". ";
        return sign + inline(item.group(2).strip());
    }

    /** Words that are no Markdown, on one line. */
    static String escaped(String words) {
        return words.strip().replaceAll("\\s+", " ").replaceAll("[\\\\*\\[\\]]", "\\\\$0");
    }

    static String bold(String words) {
        return words.isBlank() ? "" : BOLD + escaped(words) + BOLD;
    }

    /** Words that are no Markdown, and where they lead to, unless that says the words too. */
    static String link(String words, String address) {
        String shown = Address.shown(address);
        if (shown.isEmpty()) {
            return escaped(words);
        }
        return Address.says(shown, words) ? shown : escaped(words) + " (" + shown + ")";
    }

    static String onOneLine(String markdown) {
        return markdown.strip().replaceAll("\\s+", " ");
    }

    private static FormattedLine inline(String text) {
        Markdown page = new Markdown();
        page.read(text, false, false);
        return page.line;
    }

    /** One pass from left to right; what does not close stays as it was typed. */
    private void read(String text, boolean bold, boolean inLink) {
        int at = 0;
        while (at < text.length()) {
            at = next(text, at, bold, inLink);
        }
    }

    /** Reads what begins here; answers where the next begins. */
    private int next(String text, int at, boolean bold, boolean inLink) {
        char here = text.charAt(at);
        if (here == '\\' && at + 1 < text.length() && ESCAPABLE.indexOf(text.charAt(at + 1)) >= 0) {
            line.words(text.substring(at + 1, at + 2), bold);
            return at + 2;
        }
        if (text.startsWith(BOLD, at)) {
            return bold(text, at, bold, inLink);
        }
        if (!inLink && here == '[') {
            Matcher link = from(LINK, text, at);
            if (link.lookingAt()) {
                link(link.group(1), link.group(2), bold);
                return link.end();
            }
        }
        if (here == 'h' && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))) {
            Matcher address = from(BARE_ADDRESS, text, at);
            if (address.lookingAt()) {
                line.address(address.group());
                return address.end();
            }
        }
        line.words(text.substring(at, at + 1), bold);
        return at + 1;
    }

    private static Matcher from(Pattern pattern, String text, int at) {
        return pattern.matcher(text).region(at, text.length());
    }

    private int bold(String text, int at, boolean within, boolean inLink) {
        int begin = at + BOLD.length();
        int end = closing(text, begin);
        if (end <= begin) {
            line.words(BOLD, within);
            return begin;
        }
        read(text.substring(begin, end), true, inLink);
        return end + BOLD.length();
    }

    /** Where the bold words end; -1 when they do not. A star that is escaped ends nothing. */
    private static int closing(String text, int from) {
        for (int at = from; at < text.length() - 1; at++) {
            if (text.charAt(at) == '\\') {
                at++;
            } else if (text.startsWith(BOLD, at)) {
                return at;
            }
        }
        return -1;
    }

    /** The words, and behind them where they lead to, unless they say so. What may not be followed is not shown. */
    private void link(String words, String address, boolean bold) {
        String shown = Address.shown(address);
        if (shown.isEmpty()) {
            read(words, bold, true);
        } else if (Address.isSame(words, shown)) {
            line.address(shown);
        } else {
            read(words, bold, true);
            line.words(" (", false);
            line.address(shown);
            line.words(")", false);
        }
    }
}
