package nl.coachopdebank.server;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.coachopdebank.pipeline.Logins;
import nl.coachopdebank.pipeline.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** First names and titles of who logged in with the identity provider, here or at another server. */
@Component
class ColleagueNames implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(ColleagueNames.class);

    /** Who logs in at another server is known here that much later. */
    private static final Duration READ_EVERY = Duration.ofSeconds(30);

    private static final String BETWEEN = "\n";

    private final Map<String, String> names = new ConcurrentHashMap<>();
    private final Logins logins;
    private final Disposable reading;

    ColleagueNames(Logins logins, LoginSettings settings) {
        this.logins = logins;
        this.reading = settings.provider().isOn() ? read() : Flux.empty().subscribe();
    }

    private Disposable read() {
        return Flux.interval(Duration.ZERO, READ_EVERY)
                .onBackpressureDrop()
                .concatMap(turn -> Mono.fromCompletionStage(logins::names).onErrorResume(away -> Mono.empty()))
                .subscribe(
                        names::putAll,
                        failure -> LOG.error(
                                "Names are read no more: {}", failure.getClass().getName()));
    }

    /** A name that cannot be kept keeps nobody out. */
    Mono<Void> note(String username, String name, String title) {
        String kept = name.replace(BETWEEN, " ") + BETWEEN + title;
        names.put(username, kept);
        return Mono.fromCompletionStage(() -> logins.name(username, kept)).onErrorComplete(StoreUnavailable.class);
    }

    Optional<String> find(String username) {
        return part(username, 0);
    }

    /** What this person is at the desk, such as werkcoach. */
    Optional<String> title(String username) {
        return part(username, 1);
    }

    private Optional<String> part(String username, int number) {
        String kept = names.get(username);
        return kept == null
                ? Optional.empty()
                : Optional.of(kept.split(BETWEEN, 2))
                        .filter(parts -> parts.length > number)
                        .map(parts -> parts[number]);
    }

    @Override
    public void destroy() {
        reading.dispose();
    }
}
