package nl.coachopdebank.coachconsole;

import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** A coach's own work: a pause, and what is offered. For the roles coach and team lead only. */
@RestController
@RequestMapping("/api/v1/coach")
class DutyApi {
    private static final String AVAILABLE = "available";
    private static final String PAUSED = "paused";

    private final DutyDesk duty;
    private final CoachDirectory directory;

    DutyApi(DutyDesk duty, CoachDirectory directory) {
        this.duty = duty;
        this.directory = directory;
    }

    /** What a coach wants to be: available or paused. */
    record Wanted(@Nullable String status) {}

    @GetMapping("/duty")
    Mono<DutyDesk.View> read(Principal principal) {
        return duty.now(Coach.of(principal, directory));
    }

    @PutMapping("/duty")
    Mono<DutyDesk.View> pause(@RequestBody Wanted wanted, Principal principal) {
        if (!AVAILABLE.equals(wanted.status()) && !PAUSED.equals(wanted.status())) {
            throw CoachProblem.BAD_REQUEST.exception();
        }
        return duty.pause(Coach.of(principal, directory), PAUSED.equals(wanted.status()));
    }

    /** Leaves what is offered to a colleague. */
    @PostMapping("/handoffs/{id}/pass")
    Mono<DutyDesk.View> pass(@PathVariable String id, Principal principal) {
        return duty.pass(Coach.of(principal, directory), HandOffRef.of(id).id());
    }
}
