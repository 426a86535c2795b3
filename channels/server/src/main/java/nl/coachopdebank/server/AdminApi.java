package nl.coachopdebank.server;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.pipeline.AuditAction;
import nl.coachopdebank.pipeline.ChannelTroubles;
import nl.coachopdebank.pipeline.ChannelTroubles.Trouble;
import nl.coachopdebank.pipeline.Deliveries;
import nl.coachopdebank.pipeline.Deliveries.Undelivered;
import nl.coachopdebank.pipeline.Fates;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/** What an operator sees and mends of the channels that bring messages. For the role admin only. No text of anybody is in it. */
@RestController
@RequestMapping("/api/v1/admin")
class AdminApi {
    /** Most that one answer lists: who has more has another problem than these. */
    private static final int MOST_SHOWN = 500;

    private static final Pattern LETTER = Pattern.compile("(c[0-9A-Za-z]{22})-(\\d{1,15})");

    private final Deliveries deliveries;
    private final ChannelTroubles troubles;
    private final Fates channels;
    private final AdminAudit audit;

    AdminApi(Deliveries deliveries, ChannelTroubles troubles, Fates channels, AdminAudit audit) {
        this.deliveries = deliveries;
        this.troubles = troubles;
        this.channels = channels;
        this.audit = audit;
    }

    /** Messages that were given up, oldest first. */
    @GetMapping("/dead-letters")
    Mono<List<Map<String, Object>>> deadLetters(Principal principal) {
        return Mono.fromCompletionStage(() -> deliveries.undelivered(MOST_SHOWN))
                .map(all -> all.stream().map(this::letter).toList())
                .delayUntil(shown -> audit.showing(AuditAction.DEAD_LETTERS, "whatsapp", principal));
    }

    private Map<String, Object> letter(Undelivered one) {
        return Map.of(
                "id", one.conversation() + "-" + one.first(),
                "conversation", one.conversation().value(),
                "seq", one.first(),
                "at", one.at().toString(),
                "code", one.code(),
                "reason", channels.reason(one.code()));
    }

    /** Has it brought once more: 202, or 404 when it is not, or no longer, among them. */
    @PostMapping("/dead-letters/{id}/resend")
    Mono<ResponseEntity<Void>> resend(@PathVariable String id, Principal principal) {
        Matcher letter = LETTER.matcher(id);
        if (!letter.matches()) {
            return Mono.error(new ResponseStatusException(HttpStatus.NOT_FOUND));
        }
        ConversationId conversation = new ConversationId(letter.group(1));
        Mono<Boolean> resent =
                Mono.fromCompletionStage(() -> deliveries.resend(conversation, Long.parseLong(letter.group(2))));
        return audit.around(resent, AuditAction.RESEND, id, principal)
                .filter(done -> done)
                .switchIfEmpty(Mono.error(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)))
                .map(done -> ResponseEntity.accepted().build());
    }

    /** What is wrong with a channel and needs a person, the oldest first. */
    @GetMapping("/troubles")
    Mono<List<Trouble>> troubles() {
        return Mono.fromCompletionStage(troubles::open);
    }

    /** Somebody mended it. */
    @DeleteMapping("/troubles/{kind}")
    Mono<ResponseEntity<Void>> solved(@PathVariable String kind, Principal principal) {
        Mono<Boolean> solved =
                Mono.fromCompletionStage(() -> troubles.solved(kind)).thenReturn(true);
        return audit.around(solved, AuditAction.SOLVED, kind, principal)
                .thenReturn(ResponseEntity.noContent().build());
    }
}
