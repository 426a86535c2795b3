package nl.coachopdebank.conversation;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.coachopdebank.conversation.words.Spelling;

/** Tells a question from an answer. */
final class SideQuestion {
    private static final List<String> ABOUT_THIS = List.of(
            "wat is",
            "wat zijn",
            "wat betekent",
            "waarom",
            "hoe lang",
            "is dit",
            "zijn jullie",
            "ben jij",
            "ben je",
            "hoeveel",
            "wat kost",
            "kost",
            "krijg ik",
            "heb ik recht",
            "heb ik er recht",
            "moet ik",
            "what is",
            "what are",
            "what does",
            "why",
            "how long",
            "is this",
            "are you",
            "how much",
            "do i get",
            "do i have to");
    private static final List<String> OPENERS = List.of(
            "hoe",
            "wanneer",
            "waar",
            "wie",
            "welke",
            "kan ik",
            "mag ik",
            "heb ik",
            "ben ik",
            "is er",
            "zijn er",
            "kunnen jullie",
            "what",
            "how",
            "when",
            "where",
            "who",
            "which",
            "can i",
            "do i",
            "am i",
            "is there");

    private static final Set<String> ALL =
            Stream.concat(ABOUT_THIS.stream(), OPENERS.stream()).collect(Collectors.toUnmodifiableSet());

    private SideQuestion() {}

    /** True when the text looks like a question of its own, or holds one, while an answer was asked for.
     *
     * @param ownWords the answer may be anything: then "wie kan me helpen met omscholen" is a wish
     */
    static boolean looksLikeOne(String text, boolean ownWords) {
        String normal = Spelling.normal(text) + " ";
        return text.indexOf('?') >= 0 || opens(ABOUT_THIS, normal) || (!ownWords && opens(OPENERS, normal));
    }

    /** True when the text asks what something is, costs or brings: then no words in it are a wish. */
    static boolean asksAbout(String text) {
        return opens(ABOUT_THIS, Spelling.normal(text) + " ");
    }

    private static boolean opens(List<String> openers, String normal) {
        return openers.stream().anyMatch(opener -> normal.startsWith(opener + " "));
    }

    /** True when these two words begin a question, whatever follows: "krijg ik". A mere "waar" may go on about something. */
    static boolean surelyOpens(String[] words, int at) {
        return at + 1 < words.length && ALL.contains(words[at] + " " + words[at + 1]);
    }

    /** True when the words from here on ask what something is, costs or brings. */
    static boolean asksAbout(String[] words, int at) {
        return opens(ABOUT_THIS, String.join(" ", Arrays.asList(words).subList(at, words.length)) + " ");
    }

    /** True when a question begins at this word. */
    static boolean opens(String[] words, int at) {
        if (at + 1 >= words.length) {
            return false;
        }
        return ALL.contains(words[at]) || ALL.contains(words[at] + " " + words[at + 1]);
    }
}
