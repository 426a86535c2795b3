package nl.coachopdebank.coachconsole;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import nl.coachopdebank.conversation.release.Language;

/** Writes drafts that a coach checks before a resident reads them. There is none while no language model is set up. */
public interface DraftWriter {
    /** True for a kind of draft that it can write, by its name on the wire. */
    boolean knows(String kind);

    /** A draft of a kind that it knows; empty when none can be made now. Never fails.
     *
     * @param answers questions with what the resident answered
     * @param talk who said what; as much as the coach may read
     */
    CompletionStage<Optional<String>> write(String kind, List<Line> answers, List<Line> talk, Language language);

    /** A line of a talk, or a question with its answer.
     *
     * @param who a role or a question, never a name
     */
    record Line(String who, String text) {}
}
