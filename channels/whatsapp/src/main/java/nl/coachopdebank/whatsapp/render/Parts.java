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

    /** More than bold words are long: what begins in one part ends within this. */
    private static final int REACH = 1_000;

    private static final Pattern SEEN_AS_ONE = Pattern.compile("\\X");

    /** What ends here, and where the rest begins. */
    private record Cut(int end, int begin) {}

    private final int most;

    private Parts(int most) {
        this.most = most;
    }

    /** At least one part when there is anything to read. */
    static List<String> of(String text, int most) {
        return new Parts(most).of(text);
    }

    private List<String> of(String text) {
        List<String> parts = new ArrayList<>();
        String rest = text;
        while (rest.length() > most) {
            Cut cut = nicest(rest);
            parts.add(rest.substring(0, cut.end()));
            rest = rest.substring(cut.begin());
        }
        if (!rest.isBlank()) {
            parts.add(rest);
        }
        return parts;
    }

    /** The nicest place that leaves no more parts than the last possible place does. */
    private Cut nicest(String text) {
        Cut last = last(text);
        int needed = count(text.substring(last.begin()));
        for (Pattern place : NICEST_FIRST) {
            Cut cut = last(place, text);
            if (cut != null && count(text.substring(cut.begin())) <= needed) {
                return cut;
            }
        }
        return last;
    }

    private int count(String text) {
        int count = text.isBlank() ? 0 : 1;
        for (String rest = text; rest.length() > most; count++) {
            rest = rest.substring(last(rest).begin());
        }
        return count;
    }

    private Cut last(String text) {
        Cut word = last(WORD_END, text);
        return word == null ? withinAWord(text) : word;
    }

    /** The last of these places that leaves a part that is not too long; null when there is none. */
    private @Nullable Cut last(Pattern place, String all) {
        String text = near(all);
        BitSet whole = whole(text);
        Cut last = null;
        Matcher found = place.matcher(text);
        while (found.find() && found.start() <= most) {
            if (found.start() > 0 && !whole.get(found.start())) {
                last = new Cut(found.start(), found.end());
            }
        }
        return last;
    }

    private Cut withinAWord(String all) {
        String text = near(all);
        BitSet whole = whole(text);
        int outside = 0;
        int anywhere = 0;
        Matcher seen = SEEN_AS_ONE.matcher(text);
        while (seen.find() && seen.end() <= most) {
            anywhere = seen.end();
            outside = whole.get(anywhere) ? outside : anywhere;
        }
        int at = outside > 0 ? outside : anywhere;
        return at > 0 ? new Cut(at, at) : betweenSigns(text);
    }

    /** As far as it matters for the next part: a long text is not read to its end for each. */
    private String near(String text) {
        return text.substring(0, Math.min(text.length(), most + REACH));
    }

    private Cut betweenSigns(String text) {
        int at = Character.isLowSurrogate(text.charAt(most)) ? most - 1 : most;
        return new Cut(at, at);
    }

    /** The places within what is not parted; its begin is free. */
    private static BitSet whole(String text) {
        BitSet within = new BitSet();
        Matcher found = WHOLE.matcher(text);
        while (found.find()) {
            within.set(found.start() + 1, found.end());
        }
        return within;
    }
}
