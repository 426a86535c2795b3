package nl.coachopdebank.coachconsole;

import java.security.Principal;
import nl.coachopdebank.pipeline.ReplyFeed;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Lets a resident see that the coach who has the floor is writing. Nothing is stored. For the roles coach and team lead only. */
@RestController
class TypingApi {
    private final Desk desk;
    private final ReplyFeed feed;
    private final CoachDirectory directory;

    TypingApi(Desk desk, ReplyFeed feed, CoachDirectory directory) {
        this.desk = desk;
        this.feed = feed;
        this.directory = directory;
    }

    @PostMapping("/api/v1/coach/handoffs/{id}/typing")
    Mono<ResponseEntity<Void>> typing(@PathVariable String id, Principal principal) {
        Coach coach = Coach.of(principal, directory);
        return desk.line(HandOffRef.of(id))
                .filter(line -> line.handOff().isHeldBy(coach.username()))
                .switchIfEmpty(Mono.error(CoachProblem.NOT_HELD::exception))
                .doOnNext(line -> feed.typing(line.conversation(), coach.name()))
                .map(line -> ResponseEntity.noContent().build());
    }
}
