package nl.coachopdebank.knowledge.llm;

import java.util.Optional;
import nl.coachopdebank.conversation.release.Language;
import nl.coachopdebank.conversation.release.RegionContent;
import nl.coachopdebank.conversation.release.WordList;

/** What of a resident's sentence a model elsewhere may be shown. */
public final class OutwardText {
    private OutwardText() {}

    /** The sentence without what tells who somebody is; empty when none of it may leave the house. */
    public static Optional<String> of(String text, Language own, RegionContent content) {
        return mayBeShown(text, own, content) ? Optional.of(Mask.mask(text)) : Optional.empty();
    }

    /** What is private is known in these two languages only, and so are the ways in which people give their names. */
    static boolean mayBeShown(String text, Language own, RegionContent content) {
        Language spoken = content.languages().of(text, own);
        return (spoken == Language.NL || spoken == Language.EN)
                && !content.wordLists().hears(WordList.PRIVATE, text);
    }
}
