package nl.coachopdebank.server;

import java.net.URI;
import java.util.Objects;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Keeps other sites from changing anything where there is no session whose token would tell them apart. Browsers say
 * where a request comes from; a program that says nothing is no site. */
final class SameOrigin implements WebFilter {
    /** A name of another site that leads to this machine is not ours. */
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (isReading(exchange.getRequest()) || isFromHere(exchange.getRequest())) {
            return chain.filter(exchange);
        }
        exchange.getResponse().setStatusCode(HttpStatus.FORBIDDEN);
        return exchange.getResponse().setComplete();
    }

    private static boolean isReading(ServerHttpRequest request) {
        return request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD;
    }

    private static boolean isFromHere(ServerHttpRequest request) {
        String site = request.getHeaders().getFirst("Sec-Fetch-Site");
        String origin = request.getHeaders().getOrigin();
        return LOOPBACK.contains(String.valueOf(request.getURI().getHost()))
                && (site == null || site.equals("same-origin"))
                && (origin == null || isHere(origin, request.getURI()));
    }

    private static boolean isHere(String origin, URI here) {
        URI there;
        try {
            there = URI.create(origin);
        } catch (IllegalArgumentException e) {
            return false;
        }
        return Objects.equals(there.getScheme(), here.getScheme())
                && Objects.equals(there.getAuthority(), here.getAuthority());
    }
}
