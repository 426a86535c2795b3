package nl.coachopdebank.knowledge.llm;

import java.util.Optional;
import nl.coachopdebank.conversation.PrivateParts;
import nl.coachopdebank.conversation.release.Language;
import nl.coachopdebank.conversation.release.RegionContent;

/** What of a resident's sentence a model elsewhere may be shown. */
public final class OutwardText {
    private OutwardText() {}

    /** The sentence without what tells who somebody is; empty when none of it may leave the house. */
    public static Optional<String> of(String text, Language own, RegionContent content) {
        return mayBeShown(text, own, content) ? Optional.of(Mask.mask(text)) : Optional.empty();
    }

    /** Nothing private, in a language of which it is known what is private. */
    static boolean mayBeShown(String text, Language own, RegionContent content) {
        PrivateParts parts = new PrivateParts(content);
        return parts.areKnownIn(text, own) && !parts.areIn(text);
    }
}
