package nl.coachopdebank.coachconsole;

import java.security.Principal;
import java.util.List;
import java.util.UUID;
import nl.coachopdebank.conversation.CoachInput;
import nl.coachopdebank.conversation.CoachInput.Action;
import nl.coachopdebank.pipeline.AuditAction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The anamnesis, filled in field by field while coach and resident talk. For the roles coach and team lead only. */
@RestController
@RequestMapping("/api/v1/coach/handoffs")
class AnamnesisApi {
    private final Desk desk;
    private final CoachDirectory directory;
    private final Audit audit;

    AnamnesisApi(Desk desk, CoachDirectory directory, Audit audit) {
        this.desk = desk;
        this.directory = directory;
        this.audit = audit;
    }

    /** What a field is to hold; empty takes out what was there. */
    record Filled(@Nullable String text) {}

    @PutMapping("/{id}/anamnesis/{field}")
    Mono<ResponseEntity<Void>> fillIn(
            @PathVariable String id, @PathVariable String field, @RequestBody Filled filled, Principal principal) {
        HandOffRef ref = HandOffRef.of(id);
        Coach coach = Coach.of(principal, directory);
        String text = filled.text();
        if (text == null || !AnamnesisForm.takes(field, text)) {
            throw CoachProblem.BAD_REQUEST.exception();
        }
        return audit.around(desk.act(ref, input(ref, coach, field, text)), AuditAction.FILL_IN, ref.id(), coach)
                .map(CoachApi::orRefuse)
                .map(outcome -> ResponseEntity.noContent().build());
    }

    private CoachInput input(HandOffRef ref, Coach coach, String field, String text) {
        return new CoachInput(
                CoachInput.idFor(coach.username(), UUID.randomUUID().toString()),
                desk.clock().instant(),
                Action.FILL_IN,
                coach.username(),
                coach.name(),
                ref.id(),
                text,
                field,
                List.of(),
                coach.lead());
    }
}
