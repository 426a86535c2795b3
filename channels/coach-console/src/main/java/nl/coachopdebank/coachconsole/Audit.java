package nl.coachopdebank.coachconsole;

import java.time.Clock;
import nl.coachopdebank.conversation.Outcome;
import nl.coachopdebank.pipeline.AuditAction;
import nl.coachopdebank.pipeline.AuditEntry;
import nl.coachopdebank.pipeline.Auditor;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Writes down what coaches see and do: action, object, result, origin, actor, moment (E2). */
@Component
class Audit {
    private static final String DOOR = "coach-console";

    private final Auditor auditor;
    private final Seldom lists;
    private final Clock clock;

    Audit(Auditor auditor, CoachConsoleSettings settings, Clock clock) {
        this.auditor = auditor;
        this.lists = new Seldom(settings.listNotedEvery());
        this.clock = clock;
    }

    /** Passes on what is to be shown once it is noted; a refusal when it cannot be. */
    <T> Mono<T> showing(T shown, AuditAction action, String object, String result, Coach coach) {
        return entry(action, object, result, coach)
                .flatMap(entry -> Desk.stored(auditor.showing(entry)))
                .thenReturn(shown);
    }

    /** Before the list is shown, or followed: once in a while for each coach, place and list. */
    Mono<Void> listing(String list, Coach coach) {
        return entry(AuditAction.LIST, list, AuditEntry.OK, coach)
                .flatMap(entry -> lists.once(
                        entry.actor() + " " + entry.origin() + " " + list,
                        entry.at(),
                        () -> Desk.stored(auditor.showing(entry)).then()));
    }

    /** Does it, and notes what became of it, also when nobody waits for the answer any more. */
    Mono<Outcome> around(Mono<Outcome> deed, AuditAction action, String object, Coach coach) {
        return Origin.of(DOOR)
                .flatMap(origin -> deed.delayUntil(outcome -> done(entry(
                                action, object, outcome.done() ? AuditEntry.OK : AuditEntry.REFUSED, origin, coach)))
                        .onErrorResume(
                                failure -> done(entry(action, object, CoachProblem.became(failure), origin, coach))
                                        .then(Mono.error(failure)))
                        .cache());
    }

    private Mono<Void> done(AuditEntry entry) {
        return Mono.fromCompletionStage(() -> auditor.done(entry));
    }

    private Mono<AuditEntry> entry(AuditAction action, String object, String result, Coach coach) {
        return Origin.of(DOOR).map(origin -> entry(action, object, result, origin, coach));
    }

    private AuditEntry entry(AuditAction action, String object, String result, String origin, Coach coach) {
        return new AuditEntry(action, object, result, origin, coach.username(), clock.instant());
    }
}
