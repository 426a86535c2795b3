package nl.coachopdebank.knowledge.calculator;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Words of somebody else's system: shown as words, never as markup or as a link. */
final class ForeignText {
    /** As much as our own explanations take. */
    static final int LONGEST = 400;

    static final int LONGEST_NAME = 80;
    /** So many times as much as is shown: the patterns are slow on long text. */
    private static final int WORTH_READING = 4;

    private static final int LONGEST_URL = 300;
    private static final Pattern LINK = Pattern.compile("\\S*(?:://|www\\.)\\S*", Pattern.CASE_INSENSITIVE);
    private static final Pattern MARKUP = Pattern.compile("[*_\\[\\]\\\\<>{}`#|~]");
    private static final Pattern SPACE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\s]+");
    private static final Pattern HTTPS = Pattern.compile("https://[a-z0-9.-]+(?:/[\\w./%?=&+~-]*)?");

    private ForeignText() {}

    static String of(String text, int longest) {
        String begin = text.substring(0, Math.min(text.length(), WORTH_READING * longest));
        String plain = MARKUP.matcher(LINK.matcher(begin).replaceAll(" ")).replaceAll(" ");
        String words = SPACE.matcher(plain).replaceAll(" ").strip();
        return words.codePointCount(0, words.length()) <= longest
                ? words
                : words.substring(0, words.offsetByCodePoints(0, longest - 1)).strip() + "…";
    }

    /** The address when it is a plain https one, else null. */
    static @Nullable String link(@Nullable String url) {
        return url != null && url.length() <= LONGEST_URL && HTTPS.matcher(url).matches() ? url : null;
    }
}
