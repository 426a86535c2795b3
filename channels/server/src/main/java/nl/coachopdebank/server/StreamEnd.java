package nl.coachopdebank.server;

import java.time.Duration;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Ends a coach's open stream with the session that opened it: what residents write is not for a desk that is locked. */
final class StreamEnd implements WebFilter {
    private static final ServerWebExchangeMatcher STREAM =
            ServerWebExchangeMatchers.pathMatchers("/api/v1/coach/stream");

    /** A session ends at some moment in minutes or hours: this much later is soon enough. */
    private static final Duration LOOKED_EVERY = Duration.ofSeconds(5);

    private final DayLongSessions sessions;

    StreamEnd(DayLongSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return STREAM.matches(exchange)
                .flatMap(stream -> stream.isMatch() ? untilTheEnd(exchange, chain) : chain.filter(exchange));
    }

    private Mono<Void> untilTheEnd(ServerWebExchange exchange, WebFilterChain chain) {
        return exchange.getSession()
                .flatMap(session -> session.isStarted()
                        ? chain.filter(exchange).takeUntilOther(end(session))
                        : chain.filter(exchange));
    }

    private Mono<Long> end(WebSession session) {
        return Flux.interval(LOOKED_EVERY)
                .filter(look -> sessions.hasEnded(session))
                .next();
    }
}
