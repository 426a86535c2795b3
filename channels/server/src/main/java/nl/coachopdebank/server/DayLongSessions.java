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

/**
 * Keeps in a session who is logged in, for a working day at most: then the session ends, however busy it is. A demo may move its
 * clock; who sits at a desk does not move along, so real time counts.
 */
@Component
class DayLongSessions implements ServerSecurityContextRepository {
    private static final String ENDS_AT = "couch.ends-at";

    private static final Clock REAL = Clock.systemUTC();

    private final ServerSecurityContextRepository sessions = new WebSessionServerSecurityContextRepository();
    private final Duration endsAfter;

    DayLongSessions(LoginSettings settings) {
        this.endsAfter = settings.endsAfter();
    }

    /** Without a context, at logging out, nothing of the session is left. */
    @Override
    public Mono<Void> save(ServerWebExchange exchange, @Nullable SecurityContext context) {
        if (context == null) {
            return exchange.getSession().flatMap(WebSession::invalidate);
        }
        return exchange.getSession()
                .doOnNext(session ->
                        session.getAttributes().put(ENDS_AT, REAL.instant().plus(endsAfter)))
                .then(sessions.save(exchange, context));
    }

    @Override
    public Mono<SecurityContext> load(ServerWebExchange exchange) {
        return exchange.getSession()
                .flatMap(
                        session -> isOver(session) ? session.invalidate().then(Mono.empty()) : sessions.load(exchange));
    }

    /** How long this session still lasts at most; empty when nobody logged in with it. */
    static Optional<Duration> leftOf(WebSession session) {
        Instant end = session.getAttribute(ENDS_AT);
        return Optional.ofNullable(end).map(at -> Duration.between(REAL.instant(), at));
    }

    /** Nobody is logged in with it any more: too long idle, a day old, or logged out. */
    boolean hasEnded(WebSession session) {
        return session.isExpired() || isOver(session);
    }

    private boolean isOver(WebSession session) {
        return leftOf(session)
                .filter(left -> left.isZero() || left.isNegative())
                .isPresent();
    }
}
