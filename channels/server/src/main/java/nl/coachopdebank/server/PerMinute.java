package nl.coachopdebank.server;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * How often something is written down of one and the same: thirty times a minute, which no person reaches. More would let who tries
 * passwords by the thousand fill the store.
 */
final class PerMinute {
    static final int MOST = 30;

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Map<String, Count> counts = new HashMap<>();

    private record Count(Instant since, int number) {}

    synchronized boolean allows(String key, Instant now) {
        counts.values().removeIf(count -> !count.since().plus(MINUTE).isAfter(now));
        Count count = counts.merge(
                key, new Count(now, 1), (known, one) -> new Count(known.since(), known.number() + one.number()));
        return count.number() <= MOST;
    }
}
