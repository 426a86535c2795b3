package nl.coachopdebank.content;

import java.util.List;
import java.util.Optional;
import nl.coachopdebank.content.findings.Finding;
import nl.coachopdebank.conversation.release.Release;

/** What came of reading content.
 *
 * @param release the content; empty when it could not be put together
 * @param findings errors first; a release that has errors is whole, but must not go live
 */
public record ContentReading(Optional<Release> release, List<Finding> findings) {
    public ContentReading {
        findings = List.copyOf(findings);
    }

    /** True when the release may go live. */
    public boolean isSound() {
        return release.isPresent() && findings.stream().noneMatch(Finding::isError);
    }

    public List<Finding> errors() {
        return findings.stream().filter(Finding::isError).toList();
    }
}
