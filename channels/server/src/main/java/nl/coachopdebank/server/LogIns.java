package nl.coachopdebank.server;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import nl.coachopdebank.coachconsole.Origin;
import nl.coachopdebank.pipeline.AuditAction;
import nl.coachopdebank.pipeline.AuditEntry;
import nl.coachopdebank.pipeline.Auditor;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.web.server.DefaultServerRedirectStrategy;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.ServerAuthenticationSuccessHandler;
import org.springframework.security.web.server.authentication.logout.ServerLogoutSuccessHandler;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Who comes in, goes out or is refused, and where each goes then; all of it noted (E1). With HTTP Basic every request logs in, so
 * there only refusals are.
 */
@Component
class LogIns implements ServerAuthenticationSuccessHandler, ServerLogoutSuccessHandler {
    private static final String DOOR = "login";
    private static final String SESSION = "session";
    private static final URI LOGGED_OUT = URI.create("/login?logout");
    private static final Set<String> AT_THE_DESK = Set.of("ROLE_COACH", "ROLE_LEAD");
    private static final String ADMIN = "ROLE_ADMIN";

    private final Accounts accounts;
    private final Auditor auditor;
    private final MeterRegistry meters;
    private final Clock clock;
    private final PerMinute refused = new PerMinute();
    private final DefaultServerRedirectStrategy redirect = new DefaultServerRedirectStrategy();

    LogIns(Accounts accounts, Auditor auditor, MeterRegistry meters, Clock clock) {
        this.accounts = accounts;
        this.auditor = auditor;
        this.meters = meters;
        this.clock = clock;
    }

    /** @param typed as a user name; what is none of ours may be a password in the wrong field, and is not kept */
    Mono<Void> refused(String typed) {
        String actor = accounts.isKnown(typed) ? typed : AuditEntry.UNKNOWN;
        return refused(actor, SESSION);
    }

    /** Somebody whom the identity provider knows. */
    Mono<Void> refused(ProviderUser user) {
        return refused(user.getName(), user.subject());
    }

    private Mono<Void> refused(String actor, String object) {
        meters.counter("couch.logins", "result", AuditEntry.REFUSED).increment();
        return refused.allows(actor, clock.instant())
                ? Origin.of(DOOR).flatMap(origin -> note(AuditAction.LOG_IN, object, AuditEntry.REFUSED, origin, actor))
                : Mono.empty();
    }

    @Override
    public Mono<Void> onAuthenticationSuccess(WebFilterExchange at, Authentication who) {
        meters.counter("couch.logins", "result", AuditEntry.OK).increment();
        return note(AuditAction.LOG_IN, about(who), AuditEntry.OK, Origin.of(DOOR, at.getExchange()), who.getName())
                .then(Mono.defer(() -> redirect.sendRedirect(at.getExchange(), home(who))));
    }

    /** For who is known by a hash here, what the identity provider calls the person. */
    private static String about(Authentication who) {
        return who.getPrincipal() instanceof ProviderUser user ? user.subject() : SESSION;
    }

    /** Who also works at the desk is needed there most. */
    static URI home(Authentication who) {
        Set<String> roles = who.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .collect(Collectors.toSet());
        boolean onlyAdmin = roles.contains(ADMIN) && roles.stream().noneMatch(AT_THE_DESK::contains);
        return URI.create(onlyAdmin ? "/beheer" : "/coach");
    }

    @Override
    public Mono<Void> onLogoutSuccess(WebFilterExchange at, Authentication who) {
        Mono<Void> noted = who instanceof AnonymousAuthenticationToken
                ? Mono.empty()
                : note(AuditAction.LOG_OUT, SESSION, AuditEntry.OK, Origin.of(DOOR, at.getExchange()), who.getName());
        return noted.then(Mono.defer(() -> redirect.sendRedirect(at.getExchange(), LOGGED_OUT)));
    }

    /** Coming in and going out does not hang on the store. */
    private Mono<Void> note(AuditAction action, String object, String result, String origin, String actor) {
        return Mono.fromCompletionStage(
                () -> auditor.done(new AuditEntry(action, object, result, origin, actor, clock.instant())));
    }
}
