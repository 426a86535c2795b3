package nl.coachopdebank.whatsapp;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Words by which a person wants no more messages. They count before the bot reads anything (reference: Meta,
 * getting-opt-in, Nov 2025), but only as the whole message: "ik wil stoppen met mijn baan" is a matter for the bot. */
final class StopWords {
    private static final Set<String> WORDS =
            Set.of("stop", "afmelden", "uitschrijven", "unsubscribe", "stop berichten");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private StopWords() {}

    static boolean is(String text) {
        String words = BETWEEN_WORDS.matcher(text).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
        return WORDS.contains(words);
    }
}
