package nl.coachopdebank.conversation.words;

import java.util.Set;

/** Words that answer any question and so tell nothing of what a whole sentence is about. */
public final class SmallWords {
    private static final Set<String> WORDS = Set.of(
            ("ja nee neen nope jawel hoor dat dit het de een ik je is ben heb weet niet niks wel geen nog goed prima oke ok"
                            + " misschien soms idee gaat kan lukt zo beetje wat heel hulp zelf eerst nodig met zonder"
                            + " yes no yeah not sure i do dont know it that the a can cannot idea unsure fine maybe"
                            + " little well help need with have am dank bedankt danke graag thanks thank you none")
                    .split(" "));

    private SmallWords() {}

    /** True when the phrase has no other words than these. */
    public static boolean isAllOf(Phrasing phrase) {
        return WORDS.containsAll(phrase.tokens());
    }
}
