package nl.coachopdebank.whatsapp.render;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A text in parts of at most so many characters, and in no more parts than that takes. It is parted at a paragraph, else
 * a line, a sentence or a word; never within an emoji, and within an address or bold words only when they alone are too
 * long. */
final class Parts {
    private static final Pattern WORD_END = Pattern.compile("\\s+");
    private static final List<Pattern> NICEST_FIRST = List.of(
            Pattern.compile("\\n{2,}"),
            Pattern.compile("\\n+"),
            Pattern.compile("(?<=\\p{L}[.!?…][\"')*]?)\\s+"),
            WORD_END);
    /** Bold words that our own marks stand around, and addresses. */
    private static final Pattern WHOLE =
            Pattern.compile("https?://\\S+|(?<![\\p{L}\\p{N}])\\*(?=\\S)[^*\\n]{1,500}(?<=\\S)\\*(?![\\p{L}\\p{N}])");

    /** More than any gap between words is long. */
    private static final int REACH = 1_000;

    private static final Pattern SEEN_AS_ONE = Pattern.compile("\\X");

    /** What ends here, and where the rest begins. */
    private record Cut(int end, int begin) {}

    private final String text;
    private final int most;
    /** The places within what is not parted; its begin is free. */
    private final BitSet whole = new BitSet();

    private Parts(String text, int most) {
        this.text = text;
        this.most = most;
        Matcher found = WHOLE.matcher(text);
        while (found.find()) {
            whole.set(found.start() + 1, found.end());
        }
    }

    /** At least one part when there is anything to read. */
    static List<String> of(String text, int most) {
        return new Parts(text, most).all();
    }

    private List<String> all() {
        List<String> parts = new ArrayList<>();
        int from = 0;
        while (isTooLong(from)) {
            Cut cut = nicest(from);
            parts.add(text.substring(from, cut.end()));
            from = cut.begin();
        }
        if (!isBlank(from)) {
            parts.add(text.substring(from));
        }
        return parts;
    }

    private boolean isTooLong(int from) {
        return text.length() - from > most;
    }

    private boolean isBlank(int from) {
        return text.chars().skip(from).allMatch(Character::isWhitespace);
    }

    /** The nicest place that leaves no more parts than the last possible place does. */
    private Cut nicest(int from) {
        Cut last = last(from);
        int needed = count(last.begin());
        for (Pattern place : NICEST_FIRST) {
            Cut cut = last(place, from);
            if (cut != null && count(cut.begin()) <= needed) {
                return cut;
            }
        }
        return last;
    }

    private int count(int from) {
        int count = isBlank(from) ? 0 : 1;
        for (int at = from; isTooLong(at); count++) {
            at = last(at).begin();
        }
        return count;
    }

    private Cut last(int from) {
        Cut word = last(WORD_END, from);
        return word == null ? withinAWord(from) : word;
    }

    /** The last of these places that leaves a part that is not too long; null when there is none. */
    private @Nullable Cut last(Pattern place, int from) {
        Cut last = null;
        Matcher found = within(place, from);
        while (found.find() && found.start() <= from + most) {
            if (found.start() > from && !whole.get(found.start())) {
                last = new Cut(found.start(), found.end());
            }
        }
        return last;
    }

    private Cut withinAWord(int from) {
        int outside = from;
        int anywhere = from;
        Matcher seen = within(SEEN_AS_ONE, from);
        while (seen.find() && seen.end() <= from + most) {
            anywhere = seen.end();
            outside = whole.get(anywhere) ? outside : anywhere;
        }
        int at = outside > from ? outside : anywhere;
        return at > from ? new Cut(at, at) : betweenSigns(from);
    }

    private Cut betweenSigns(int from) {
        int at = from + most;
        at -= Character.isLowSurrogate(text.charAt(at)) ? 1 : 0;
        return new Cut(at, at);
    }

    /** What matters for the next part: a long text is not read to its end for each. */
    private Matcher within(Pattern pattern, int from) {
        return pattern.matcher(text)
                .useTransparentBounds(true)
                .region(from, Math.min(text.length(), from + most + REACH));
    }
}
