package nl.coachopdebank.server;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What somebody filled in on the login page. */
final class LoginAttempt extends UsernamePasswordAuthenticationToken {
    private static final long serialVersionUID = 1L;

    private final String code;

    private LoginAttempt(String username, String password, String code) {
        super(username, password);
        this.code = code;
    }

    static Mono<LoginAttempt> of(ServerWebExchange exchange) {
        return exchange.getFormData()
                .map(form -> new LoginAttempt(field(form, "username"), field(form, "password"), field(form, "code")));
    }

    /** Apps show the digits in two groups, and people type them so. */
    String code() {
        return code.replace(" ", "");
    }

    private static String field(MultiValueMap<String, String> form, String name) {
        String value = form.getFirst(name);
        return value == null ? "" : value;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
