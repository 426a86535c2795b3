package nl.coachopdebank.conversation;

import java.util.Set;
import nl.coachopdebank.conversation.release.RegionContent;
import nl.coachopdebank.conversation.release.WordLists;

/** What the engine listens with: the editors' lists, and the words that are no typing error of another.
 *
 * @param vocabulary see {@link RegionContent#vocabulary}
 */
record Listening(WordLists lists, Set<String> vocabulary) {
    static Listening of(RegionContent content) {
        return new Listening(content.wordLists(), content.vocabulary());
    }

    Told told(String text) {
        return new Told(Clauses.of(text), this);
    }
}
