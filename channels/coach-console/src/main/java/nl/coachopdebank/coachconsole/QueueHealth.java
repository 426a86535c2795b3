package nl.coachopdebank.coachconsole;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import nl.coachopdebank.conversation.HandOff;
import nl.coachopdebank.conversation.HandOff.State;
import nl.coachopdebank.pipeline.HandOffLine;
import org.jspecify.annotations.Nullable;

/** Who waits for a coach at this moment.
 *
 * @param longestSince since when the one waits who waits longest; null when nobody does
 * @param atRisk those whose promised moment is within the hour
 * @param missed those whose first promise passed before a coach came, and whose later one did
 */
record QueueHealth(int waiting, @Nullable Instant longestSince, List<Waiting> atRisk, List<Waiting> missed) {
    private static final Duration NEAR = Duration.ofHours(1);

    /** @param promisedBy the promise that stands, or the one that was missed first */
    record Waiting(String id, String number, String role, Instant since, Instant promisedBy) {}

    static QueueHealth of(List<HandOffLine> lines, Instant now) {
        List<HandOff> waiting = lines.stream()
                .map(HandOffLine::handOff)
                .filter(handOff -> handOff.state() == State.REQUESTED)
                .sorted(Comparator.comparing(HandOff::requestedAt))
                .toList();
        return new QueueHealth(
                waiting.size(),
                waiting.isEmpty() ? null : waiting.get(0).requestedAt(),
                waiting.stream()
                        .filter(handOff -> isNear(handOff.promise().by(), now))
                        .map(handOff -> waiting(handOff, handOff.promise().by()))
                        .toList(),
                waiting.stream()
                        .filter(handOff -> isMissed(handOff, now))
                        .map(handOff -> waiting(handOff, promiseOfNow(handOff)))
                        .toList());
    }

    private static Waiting waiting(HandOff handOff, Instant promisedBy) {
        return new Waiting(handOff.id(), handOff.receipt(), handOff.role(), handOff.requestedAt(), promisedBy);
    }

    private static boolean isNear(Instant by, Instant now) {
        return !by.isBefore(now) && !by.isAfter(now.plus(NEAR));
    }

    private static boolean isMissed(HandOff handOff, Instant now) {
        return promiseOfNow(handOff).isBefore(now);
    }

    /** The first one while no coach came; who waits anew had a coach, and waits for what was promised then. */
    private static Instant promiseOfNow(HandOff handOff) {
        return handOff.first().takenAt() == null
                ? handOff.first().promisedBy()
                : handOff.promise().by();
    }
}
