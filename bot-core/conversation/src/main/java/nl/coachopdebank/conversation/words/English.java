package nl.coachopdebank.conversation.words;

import java.util.Set;
import java.util.stream.Stream;

/** Tells a sentence that is surely English from Dutch. Words that exist in both languages say nothing. */
public final class English {
    private static final int SHORTEST_SENTENCE = 4;
    private static final int FEWEST = 2;
    /** One word in so many must be English: names of places and trades belong to neither language. */
    private static final int ONE_IN = 3;

    private static final Set<String> ENGLISH =
            Set.of(("i im ive id my the and you your yours have has had just lost job jobs find need needs"
                            + " can could would will should new for with this that these those what how when where why"
                            + " who which am are were not do does did dont doesnt didnt cant cannot it its to from at"
                            + " looking about get got being been they he she his there please thanks thank know like"
                            + " because if but someone any some something years year old live lives living working"
                            + " worked fired boss money tell tells more without after before again still already here"
                            + " every everyone really very much many them then than wont isnt wasnt into out afraid"
                            + " scared lose losing want wants looks speak speaking talk")
                    .split(" "));
    private static final Set<String> DUTCH =
            Set.of(("ik je jij jullie u uw de het een van en dat dit die niet wel mijn mij heb hebt heeft"
                            + " hebben ben bent zijn wil willen kun kunnen kunt moet moeten mag maar voor met naar aan"
                            + " om te er als ook nog geen wat hoe waar wie waarom wanneer welke werk baan ontslagen"
                            + " ontslag zoek zoeken weet graag nee ja woon uit bij kwijt uitkering opleiding dan zo"
                            + " worden word wordt omdat hun ons onze zonder gaat gaan doen iets niks alles mensen jaar"
                            + " iemand naast sinds vanaf tot of op")
                    .split(" "));

    private English() {}

    /** True for a sentence of some length with English words enough and no Dutch one.
     *
     * @param normal see {@link Spelling#normal}
     */
    public static boolean isSurely(String normal) {
        String[] words = Spelling.tokens(normal);
        long english = Stream.of(words).filter(ENGLISH::contains).count();
        return words.length >= SHORTEST_SENTENCE
                && english >= FEWEST
                && english * ONE_IN >= words.length
                && Stream.of(words).noneMatch(DUTCH::contains);
    }
}
