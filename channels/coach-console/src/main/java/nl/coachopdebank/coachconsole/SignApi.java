package nl.coachopdebank.coachconsole;

import java.security.Principal;
import nl.coachopdebank.pipeline.HandOffs;
import nl.coachopdebank.pipeline.Onlooker;
import nl.coachopdebank.pipeline.ReplyFeed;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Signs of life of a coach, which nobody keeps: to the resident and to colleagues. For the roles coach and team lead only. */
@RestController
@RequestMapping("/api/v1/coach/handoffs")
class SignApi {
    private final Desk desk;
    private final ReplyFeed feed;
    private final HandOffs handOffs;
    private final CoachDirectory directory;

    SignApi(Desk desk, ReplyFeed feed, HandOffs handOffs, CoachDirectory directory) {
        this.desk = desk;
        this.feed = feed;
        this.handOffs = handOffs;
        this.directory = directory;
    }

    /** The resident sees that the coach who has the floor is writing. */
    @PostMapping("/{id}/typing")
    Mono<ResponseEntity<Void>> typing(@PathVariable String id, Principal principal) {
        Coach coach = Coach.of(principal, directory);
        return desk.line(HandOffRef.of(id))
                .filter(line -> line.handOff().isHeldBy(coach.username()))
                .switchIfEmpty(Mono.error(CoachProblem.NOT_HELD::exception))
                .doOnNext(line -> feed.typing(line.conversation(), coach.name()))
                .map(line -> ResponseEntity.noContent().build());
    }

    /** Colleagues see that this coach has the hand-off open. */
    @PostMapping("/{id}/looking")
    Mono<ResponseEntity<Void>> looking(@PathVariable String id, Principal principal) {
        Coach coach = Coach.of(principal, directory);
        return desk.line(HandOffRef.of(id))
                .doOnNext(line -> handOffs.looking(id, new Onlooker(coach.username(), coach.name())))
                .map(line -> ResponseEntity.noContent().build());
    }
}
