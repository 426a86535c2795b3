package nl.coachopdebank.coachconsole;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;

/**
 * What happens again and again is noted once in a while. Who does the same meanwhile waits for that note too, so that nothing is
 * shown without one; a note that failed is made anew.
 */
final class Seldom {
    private final Duration every;
    private final Map<String, Made> notes = new HashMap<>();

    private record Made(Instant at, Mono<Void> note) {}

    Seldom(Duration every) {
        this.every = every;
    }

    synchronized Mono<Void> once(String key, Instant now, Supplier<Mono<Void>> note) {
        notes.values().removeIf(made -> !made.at().plus(every).isAfter(now));
        return notes.computeIfAbsent(
                        key,
                        fresh -> new Made(
                                now,
                                note.get().doOnError(failure -> forget(fresh)).cache()))
                .note();
    }

    private synchronized void forget(String key) {
        notes.remove(key);
    }
}
