package nl.coachopdebank.server;

import java.security.Principal;
import java.time.Clock;
import nl.coachopdebank.coachconsole.Origin;
import nl.coachopdebank.pipeline.AuditAction;
import nl.coachopdebank.pipeline.AuditEntry;
import nl.coachopdebank.pipeline.Auditor;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Writes down what administrators see and do (E2). */
@Component
class AdminAudit {
    private static final String DOOR = "admin";

    private final Auditor auditor;
    private final Clock clock;

    AdminAudit(Auditor auditor, Clock clock) {
        this.auditor = auditor;
        this.clock = clock;
    }

    /** Before something is shown; fails when it cannot be noted. */
    Mono<Void> showing(AuditAction action, String object, Principal principal) {
        return Origin.of(DOOR)
                .flatMap(origin -> Mono.fromCompletionStage(
                        () -> auditor.showing(entry(action, object, AuditEntry.OK, origin, principal))));
    }

    /** Does it, and notes what became of it, also when nobody waits for the answer any more. */
    Mono<Boolean> around(Mono<Boolean> deed, AuditAction action, String object, Principal principal) {
        return Origin.of(DOOR)
                .flatMap(origin -> deed.delayUntil(done -> done(entry(action, object, result(done), origin, principal)))
                        .onErrorResume(failure -> done(entry(action, object, AuditEntry.UNSURE, origin, principal))
                                .then(Mono.error(failure)))
                        .cache());
    }

    private static String result(boolean done) {
        return done ? AuditEntry.OK : AuditEntry.REFUSED;
    }

    private Mono<Void> done(AuditEntry entry) {
        return Mono.fromCompletionStage(() -> auditor.done(entry));
    }

    private AuditEntry entry(AuditAction action, String object, String result, String origin, Principal principal) {
        return new AuditEntry(action, object, result, origin, principal.getName(), clock.instant());
    }
}
