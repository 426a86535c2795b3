package nl.coachopdebank.server;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.server.context.ServerSecurityContextRepository;
import org.springframework.security.web.server.context.WebSessionServerSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/** Keeps in a session who is logged in, for a working day at most: then the session ends, however busy it is. */
@Component
class DayLongSessions implements ServerSecurityContextRepository {
    private static final String ENDS_AT = "couch.ends-at";

    private final ServerSecurityContextRepository sessions = new WebSessionServerSecurityContextRepository();
    private final Duration endsAfter;
    private final Clock clock;

    DayLongSessions(LoginSettings settings, Clock clock) {
        this.endsAfter = settings.endsAfter();
        this.clock = clock;
    }

    /** Without a context, at logging out, nothing of the session is left. */
    @Override
    public Mono<Void> save(ServerWebExchange exchange, @Nullable SecurityContext context) {
        if (context == null) {
            return exchange.getSession().flatMap(WebSession::invalidate);
        }
        return exchange.getSession()
                .doOnNext(session ->
                        session.getAttributes().put(ENDS_AT, clock.instant().plus(endsAfter)))
                .then(sessions.save(exchange, context));
    }

    @Override
    public Mono<SecurityContext> load(ServerWebExchange exchange) {
        return exchange.getSession()
                .flatMap(
                        session -> isOver(session) ? session.invalidate().then(Mono.empty()) : sessions.load(exchange));
    }

    /** When this session ends; empty when nobody logged in with it. */
    static Optional<Instant> endOf(WebSession session) {
        return Optional.ofNullable(session.getAttribute(ENDS_AT));
    }

    /** Nobody is logged in with it any more: too long idle, a day old, or logged out. */
    boolean hasEnded(WebSession session) {
        return session.isExpired() || isOver(session);
    }

    private boolean isOver(WebSession session) {
        return endOf(session).filter(end -> !clock.instant().isBefore(end)).isPresent();
    }
}
