package nl.coachopdebank.server;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/**
 * Who am I, for those who are logged in; for everyone what the login page asks for and, in a demo only, the demo's accounts.
 */
@RestController
class AccountApi {
    private static final String ROLE = "ROLE_";

    private final Accounts accounts;
    private final SecondFactors secondFactors;
    private final ProviderLogin provider;
    private final CouchSettings settings;
    private final Clock clock;

    AccountApi(
            Accounts accounts,
            SecondFactors secondFactors,
            ProviderLogin provider,
            CouchSettings settings,
            Clock clock) {
        this.accounts = accounts;
        this.secondFactors = secondFactors;
        this.provider = provider;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping("/api/v1/me")
    Map<String, Object> me(Authentication who, WebSession session, ServerHttpRequest request) {
        Map<String, Object> me = new LinkedHashMap<>();
        me.put("username", who.getName());
        me.put("name", accounts.nameOf(who.getName()));
        me.put("roles", roles(who));
        me.put("title", accounts.roleOf(who.getName()));
        me.put("now", clock.instant().toString());
        DayLongSessions.leftOf(session).ifPresent(left -> me.put("session", ends(session, left)));
        provider.logOutAt(who, request.getURI().resolve("/login")).ifPresent(address -> me.put("logOutAt", address));
        return me;
    }

    private static List<String> roles(Authentication who) {
        return who.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(authority -> authority != null && authority.startsWith(ROLE))
                .map(authority -> authority.substring(ROLE.length()))
                .toList();
    }

    /** So that the page can warn before. */
    private static Map<String, Object> ends(WebSession session, Duration left) {
        return Map.of("idle", session.getMaxIdleTime().toSeconds(), "left", Math.max(0, left.toSeconds()));
    }

    /** What the login page asks for. */
    @GetMapping("/api/v1/login")
    Map<String, Object> login() {
        Map<String, Object> asked = new LinkedHashMap<>();
        asked.put("accounts", !accounts.list().isEmpty());
        asked.put("codes", secondFactors.asked());
        asked.put("demo", settings.demo());
        if (provider.isOn()) {
            asked.put("provider", provider.name());
        }
        return asked;
    }

    /** To the identity provider; back to the login page when there is none or it is away. */
    @GetMapping("/login/provider")
    Mono<ResponseEntity<Void>> atProvider() {
        return provider.begin()
                .map(address -> ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(address)
                        .build());
    }

    @GetMapping("/api/v1/demo")
    ResponseEntity<Map<String, Object>> demo() {
        if (!settings.demo()) {
            return ResponseEntity.status(HttpStatus.NOT_FOUND).build();
        }
        List<Map<String, String>> list = accounts.list().stream()
                .map(account -> Map.of("username", account.username(), "name", account.name(), "role", account.title()))
                .toList();
        return ResponseEntity.ok(Map.of("accounts", list, "password", Accounts.DEMO_PASSWORD));
    }
}
