package nl.coachopdebank.server;

import java.net.URI;
import nl.coachopdebank.pipeline.AuditEntry;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.server.DefaultServerRedirectStrategy;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.AuthenticationWebFilter;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The form of the login page: user name, password and, for who has an authenticator app, its code. */
@Component
class LoginForm {
    private static final String PAGE = "/login";

    private final PasswordLogin logins;
    private final LogIns logIns;
    private final DayLongSessions sessions;
    private final DefaultServerRedirectStrategy redirect = new DefaultServerRedirectStrategy();

    LoginForm(PasswordLogin logins, LogIns logIns, DayLongSessions sessions) {
        this.logins = logins;
        this.logIns = logIns;
        this.sessions = sessions;
    }

    AuthenticationWebFilter filter() {
        ReactiveAuthenticationManager manager = attempt -> logins.authenticate((LoginAttempt) attempt);
        AuthenticationWebFilter filter = new AuthenticationWebFilter(manager);
        filter.setRequiresAuthenticationMatcher(ServerWebExchangeMatchers.pathMatchers(HttpMethod.POST, PAGE));
        filter.setServerAuthenticationConverter(
                exchange -> LoginAttempt.of(exchange).map(attempt -> attempt));
        filter.setAuthenticationSuccessHandler(logIns);
        filter.setAuthenticationFailureHandler(this::refused);
        filter.setSecurityContextRepository(sessions);
        return filter;
    }

    /** Back to the login page, which has a sentence for each notice. What is no refusal of ours is one of the identity provider. */
    Mono<Void> refused(WebFilterExchange exchange, AuthenticationException why) {
        LoginRefused refused = why instanceof LoginRefused ours ? ours : LoginRefused.byProvider();
        return (refused.isOfProvider() ? logIns.refused(AuditEntry.UNKNOWN) : Mono.<Void>empty())
                .then(Mono.defer(() ->
                        redirect.sendRedirect(exchange.getExchange(), URI.create(PAGE + "?" + refused.notice()))));
    }
}
