package nl.coachopdebank.content;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Settings under {@code couch.content}.
 *
 * @param dir the folder in which editors work; null = {@code flows} beside the working directory, else the packed copy
 * @param poll how often the folder is looked at
 * @param kept releases held in memory for flows that finish on the questions they started with
 */
public record ContentSettings(@Nullable Path dir, Duration poll, int kept) {
    private static final Duration LONGEST_POLL = Duration.ofSeconds(60);
    private static final int DEFAULT_KEPT = 8;

    /** Two looks and the reading of a changed file stay under a second. */
    private static final Duration DEFAULT_POLL = Duration.ofMillis(200);

    public static final ContentSettings DEFAULTS = new ContentSettings(null, DEFAULT_POLL, DEFAULT_KEPT);

    public ContentSettings {
        if (poll.isNegative() || poll.isZero() || poll.compareTo(LONGEST_POLL) > 0) {
            throw new IllegalArgumentException("couch.content.poll is more than 0 and at most 60 seconds");
        }
        if (kept < 1) {
            throw new IllegalArgumentException("couch.content.kept is at least 1");
        }
    }

    public ContentSettings withDir(Path folder) {
        return new ContentSettings(folder, poll, kept);
    }
}
