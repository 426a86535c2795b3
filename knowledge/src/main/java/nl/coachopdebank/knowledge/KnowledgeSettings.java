package nl.coachopdebank.knowledge;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** Limits of the knowledge desk, and whom it asks besides.
 *
 * @param timeLimit how long a turn waits for something slow, such as a release whose questions are being learned
 * @param calculators addresses of LLO calculators by region; a region without one has our own list
 */
public record KnowledgeSettings(Duration timeLimit, Map<String, URI> calculators) {
    public static final KnowledgeSettings DEFAULT = new KnowledgeSettings(Duration.ofSeconds(2));
    /** Where a calculator may be without encryption: on the same machine. */
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

    public KnowledgeSettings {
        if (timeLimit.isNegative() || timeLimit.isZero()) {
            throw new IllegalArgumentException("The time limit of the knowledge desk must be positive");
        }
        calculators = Map.copyOf(calculators);
        calculators.forEach(KnowledgeSettings::check);
    }

    public KnowledgeSettings(Duration timeLimit) {
        this(timeLimit, Map.of());
    }

    public KnowledgeSettings with(Map<String, URI> addresses) {
        return new KnowledgeSettings(timeLimit, addresses);
    }

    /** Answers of residents are sent there. */
    private static void check(String region, URI address) {
        boolean here = "http".equals(address.getScheme()) && HERE.contains(address.getHost());
        boolean safe = "https".equals(address.getScheme()) && address.getHost() != null;
        if (!here && !safe) {
            throw new IllegalArgumentException("The calculator of region " + region + " must have an https address");
        }
    }
}
