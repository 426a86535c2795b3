package nl.coachopdebank.conversation;

import java.util.Optional;
import nl.coachopdebank.conversation.release.Release;

/** The content that is live, and older content that running flows still need. Thread-safe, in memory. */
public interface Releases {
    Release live();

    /** A release by id; empty when it is not at hand (any more): a flow pinned to it goes on in the live one. */
    Optional<Release> find(String id);
}
