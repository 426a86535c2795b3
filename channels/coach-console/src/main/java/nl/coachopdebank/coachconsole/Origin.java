package nl.coachopdebank.coachconsole;

import java.net.InetSocketAddress;
import org.springframework.web.filter.reactive.ServerWebExchangeContextFilter;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Where somebody with an account comes from, as the audit has it: the door and the network address. */
public final class Origin {
    private Origin() {}

    /** Of the request that is being answered. */
    public static Mono<String> of(String door) {
        return Mono.deferContextual(context -> Mono.just(ServerWebExchangeContextFilter.getExchange(context)
                .map(exchange -> of(door, exchange))
                .orElse(door)));
    }

    public static String of(String door, ServerWebExchange exchange) {
        InetSocketAddress from = exchange.getRequest().getRemoteAddress();
        return from == null || from.getAddress() == null
                ? door
                : door + " " + from.getAddress().getHostAddress();
    }
}
