package nl.coachopdebank.conversation;

import java.util.concurrent.CompletionStage;
import nl.coachopdebank.conversation.release.Release;

/** Looks things up for the engine. */
@FunctionalInterface
public interface KnowledgeDesk {
    /**
     * What is known for this need, from this release. Ends within the desk's time limit and never fails: what could not
     * be found is absent. Completes at once when nothing slow is asked.
     */
    CompletionStage<Findings> gather(Need need, Release release);
}
