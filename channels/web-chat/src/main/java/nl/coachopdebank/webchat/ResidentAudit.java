package nl.coachopdebank.webchat;

import java.time.Clock;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.pipeline.AuditAction;
import nl.coachopdebank.pipeline.AuditEntry;
import nl.coachopdebank.pipeline.Auditor;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;
import reactor.core.publisher.Mono;

/** Writes down what residents do with their own data: take it along, erase it (E2). Where they are is nobody's business. */
@Component
class ResidentAudit {
    private static final String DOOR = "web";

    private final Auditor auditor;
    private final Clock clock;

    ResidentAudit(Auditor auditor, Clock clock) {
        this.auditor = auditor;
        this.clock = clock;
    }

    /** Passes on what is taken along once it is noted; a refusal when it cannot be. */
    <T> Mono<T> exporting(ConversationId conversation, T export) {
        return ResidentDoor.stored(auditor.showing(entry(AuditAction.EXPORT, conversation, AuditEntry.OK)))
                .thenReturn(export);
    }

    /** Erases, and notes what became of it, also when nobody waits for the answer any more. */
    Mono<Void> erasing(ConversationId conversation, Mono<Void> erasure) {
        return erasure.then(Mono.defer(() -> done(entry(AuditAction.ERASE, conversation, AuditEntry.OK))))
                .onErrorResume(failure -> done(entry(AuditAction.ERASE, conversation, became(failure)))
                        .then(Mono.error(failure)))
                .cache();
    }

    private Mono<Void> done(AuditEntry entry) {
        return Mono.fromCompletionStage(() -> auditor.done(entry));
    }

    private AuditEntry entry(AuditAction action, ConversationId conversation, String result) {
        return new AuditEntry(action, conversation.value(), result, DOOR, AuditEntry.RESIDENT, clock.instant());
    }

    private static String became(Throwable failure) {
        boolean isRefusal = failure instanceof ErrorResponseException known
                && !known.getStatusCode().is5xxServerError();
        return isRefusal ? AuditEntry.REFUSED : AuditEntry.UNSURE;
    }
}
