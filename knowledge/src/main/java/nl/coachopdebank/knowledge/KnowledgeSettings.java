package nl.coachopdebank.knowledge;

import java.time.Duration;

/** Limits of the knowledge desk.
 *
 * @param timeLimit how long a turn waits for something slow, such as a release whose questions are being learned
 */
public record KnowledgeSettings(Duration timeLimit) {
    public static final KnowledgeSettings DEFAULT = new KnowledgeSettings(Duration.ofSeconds(2));

    public KnowledgeSettings {
        if (timeLimit.isNegative() || timeLimit.isZero()) {
            throw new IllegalArgumentException("The time limit of the knowledge desk must be positive");
        }
    }
}
