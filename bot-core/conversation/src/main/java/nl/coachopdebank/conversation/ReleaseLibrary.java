package nl.coachopdebank.conversation;

import java.util.Set;
import java.util.concurrent.CompletionStage;
import nl.coachopdebank.conversation.release.Release;

/** All releases: the one that is live, and every older one that a conversation may be pinned to. Thread-safe. */
public interface ReleaseLibrary {
    Release live();

    /**
     * The live release and these older ones: at once when they are at hand, otherwise when they have been read. One that
     * nobody has any more is left out. While the archive cannot be reached the answer waits; it never fails.
     */
    CompletionStage<Releases> bring(Set<String> ids);
}
