package nl.coachopdebank.conversation;

import java.util.List;
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
            "what is",
            "what are",
            "what does",
            "why",
            "how long",
            "is this",
            "are you");
    private static final List<String> OPENERS = List.of(
            "hoe",
            "wanneer",
            "waar",
            "wie",
            "welke",
            "kan ik",
            "mag ik",
            "kost",
            "krijg ik",
            "heb ik",
            "ben ik",
            "is er",
            "zijn er",
            "kunnen jullie",
            "moet ik",
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

    private SideQuestion() {}

    /** True when the text looks like a question of its own, while an answer was asked for.
     *
     * @param ownWords the answer may be anything: then "wie kan me helpen met omscholen" is a wish
     */
    static boolean looksLikeOne(String text, boolean ownWords) {
        String normal = Spelling.normal(text) + " ";
        return text.strip().endsWith("?") || opens(ABOUT_THIS, normal) || (!ownWords && opens(OPENERS, normal));
    }

    private static boolean opens(List<String> openers, String normal) {
        return openers.stream().anyMatch(opener -> normal.startsWith(opener + " "));
    }
}
