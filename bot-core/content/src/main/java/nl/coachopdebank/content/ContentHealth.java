package nl.coachopdebank.content;

import java.time.Instant;
import java.util.List;
import nl.coachopdebank.content.findings.Finding;

/** How the content is doing.
 *
 * @param release id of the live release
 * @param findings of the files as they are now; with state REFUSED they tell what to repair
 * @param since when this state began
 */
public record ContentHealth(State state, String release, List<Finding> findings, Instant since) {
    /** Whether what editors wrote is what residents read. */
    public enum State {
        /** The files are live. */
        LIVE,
        /** The files have errors; the last good release is live. */
        REFUSED,
        /** The folder cannot be read; the last good release is live. */
        UNREADABLE
    }

    public ContentHealth {
        findings = List.copyOf(findings);
    }
}
