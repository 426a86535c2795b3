package nl.coachopdebank.server;

import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.WebSession;

/** Who am I, for those who are logged in; and the demo's accounts, for everyone, in a demo only. */
@RestController
class AccountApi {
    private final Accounts accounts;
    private final CouchSettings settings;
    private final Clock clock;

    AccountApi(Accounts accounts, CouchSettings settings, Clock clock) {
        this.accounts = accounts;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping("/api/v1/me")
    Map<String, Object> me(Principal principal, WebSession session) {
        List<String> roles = accounts.list().stream()
                .filter(account -> account.username().equals(principal.getName()))
                .flatMap(account -> account.roles().stream())
                .toList();
        Map<String, Object> me = new LinkedHashMap<>();
        me.put("username", principal.getName());
        me.put("name", accounts.nameOf(principal.getName()));
        me.put("roles", roles);
        me.put("now", clock.instant().toString());
        DayLongSessions.endOf(session).ifPresent(end -> me.put("session", ends(session, end)));
        return me;
    }

    /** So that the page can warn before. */
    private static Map<String, Object> ends(WebSession session, Instant end) {
        return Map.of("idle", session.getMaxIdleTime().toSeconds(), "endsAt", end.toString());
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
