package nl.coachopdebank.server;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedException;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What someone is told who may not: a problem on the APIs, the login page for a person. Malformed requests get a problem too. */
@Component
class Refusals implements ServerAuthenticationEntryPoint, ServerAccessDeniedHandler, ServerExchangeRejectedHandler {
    private final Problems problems;

    Refusals(Problems problems) {
        this.problems = problems;
    }

    @Override
    public Mono<Void> commence(ServerWebExchange exchange, AuthenticationException why) {
        if (isApi(exchange)) {
            return problems.write(exchange, HttpStatus.UNAUTHORIZED);
        }
        exchange.getResponse().setStatusCode(HttpStatus.SEE_OTHER);
        exchange.getResponse().getHeaders().setLocation(URI.create("/login"));
        return exchange.getResponse().setComplete();
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, AccessDeniedException why) {
        return problems.write(exchange, HttpStatus.FORBIDDEN);
    }

    /** A path or header of a form that no browser sends. */
    @Override
    public Mono<Void> handle(ServerWebExchange exchange, ServerExchangeRejectedException why) {
        return problems.write(exchange, HttpStatus.BAD_REQUEST);
    }

    private static boolean isApi(ServerWebExchange exchange) {
        String path = exchange.getRequest().getPath().value();
        return path.startsWith("/api/") || path.startsWith("/actuator/");
    }
}
