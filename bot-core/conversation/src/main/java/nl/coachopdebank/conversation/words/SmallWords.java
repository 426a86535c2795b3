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

    /** Stand beside a place or a kind of work and say no more than that. */
    private static final Set<String> BESIDE =
            Set.of("in", "uit", "te", "en", "maar", "and", "but", "from", "de", "nu", "now");

    /** Begin a wish or ask politely; what is wished for is still to come. */
    private static final Set<String> ASKING = Set.of(
            ("wil wilde willen zou zouden zoek zoeken ga gaan kunnen mag moet mij me mijn we op voor naar met bij om te er"
                            + " aan van in nu ook dus en maar meer toch liever gewoon even alsjeblieft aub svp graag"
                            + " geef spreken praten bellen hebben krijgen iemand"
                            + " echt echte mens persoon coach medewerker telefoon lijn contact meteen direct snel"
                            + " want would like look looking id im my for to going about and but more now just"
                            + " please give speak talk call someone get have need"
                            + " human person real phone right away")
                    .split(" "));

    private SmallWords() {}

    /** True when the word tells nothing, not even where or how. */
    public static boolean isSmall(String word) {
        return WORDS.contains(word) || BESIDE.contains(word);
    }

    /** True when the phrase has no other words than these. */
    public static boolean isAllOf(Phrasing phrase) {
        return WORDS.containsAll(phrase.tokens());
    }

    /** True when the phrase has no other words than these and those that only begin a wish: "ik wil graag". */
    public static boolean isMereAsking(Phrasing phrase) {
        return phrase.tokens().stream().allMatch(word -> WORDS.contains(word) || ASKING.contains(word));
    }
}
