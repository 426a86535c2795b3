package nl.coachopdebank.content.findings;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Gathers findings while content is read. The same finding counts once. Not thread-safe. */
public final class Report {
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity)
            .thenComparing(Finding::file)
            .thenComparing(Finding::line)
            .thenComparing(Finding::rule);

    private final Set<Finding> findings = new LinkedHashSet<>();

    public void error(Spot spot, String rule, String message, String remedy) {
        add(new Finding(spot, rule, message, remedy, Severity.ERROR));
    }

    public void warning(Spot spot, String rule, String message, String remedy) {
        add(new Finding(spot, rule, message, remedy, Severity.WARNING));
    }

    public void add(Finding finding) {
        findings.add(finding);
    }

    public boolean hasErrors() {
        return findings.stream().anyMatch(Finding::isError);
    }

    /** Errors first, then by file and line. */
    public List<Finding> list() {
        return findings.stream().sorted(ORDER).toList();
    }
}
