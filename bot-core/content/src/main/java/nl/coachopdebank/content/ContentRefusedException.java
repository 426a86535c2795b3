package nl.coachopdebank.content;

import java.util.List;
import java.util.stream.Collectors;
import nl.coachopdebank.content.findings.Finding;

/** There is no content to start with: the files have errors and no earlier release is kept. */
public final class ContentRefusedException extends RuntimeException {
    private final transient List<Finding> findings;

    ContentRefusedException(String origin, List<Finding> findings) {
        super("De inhoud in " + origin + " heeft fouten, dus de server start niet:\n"
                + findings.stream().map(Finding::toString).collect(Collectors.joining("\n")));
        this.findings = List.copyOf(findings);
    }

    public List<Finding> findings() {
        return findings;
    }
}
