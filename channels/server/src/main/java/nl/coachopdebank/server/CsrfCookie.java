package nl.coachopdebank.server;

import java.util.Set;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Sees to it that the login page and the consoles find their token in a cookie. */
@Component
class CsrfCookie implements WebFilter {
    private static final Set<String> PAGES = Set.of("/login", "/coach", "/beheer", "/api/v1/me");

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String path = exchange.getRequest().getPath().value();
        Mono<CsrfToken> token = exchange.getAttribute(CsrfToken.class.getName());
        return PAGES.contains(path) && token != null ? token.then(chain.filter(exchange)) : chain.filter(exchange);
    }
}
