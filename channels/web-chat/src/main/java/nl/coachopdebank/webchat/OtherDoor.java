package nl.coachopdebank.webchat;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.conversation.ConversationInput.Moved;
import nl.coachopdebank.conversation.Event;
import nl.coachopdebank.conversation.Outcome;
import nl.coachopdebank.pipeline.EventJson;
import nl.coachopdebank.pipeline.Fates;
import nl.coachopdebank.pipeline.Outcomes;
import nl.coachopdebank.pipeline.Passes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * The way between the web chat and WhatsApp. To come in one needs a pass that works once; to go out, the conversation's secret. It
 * stays one conversation.
 */
@RestController
@RequestMapping("/api/v1/conversations")
class OtherDoor {
    private static final String WEB = "web";
    private static final String WHATSAPP = "whatsapp";
    /** How a pass stands in the words with which a resident begins on WhatsApp. */
    private static final String WORDS = "Verder met mijn gesprek: VERDER-";

    private static final int LONGEST_PASS = 64;
    private static final Pattern USER = Pattern.compile("[\\w-]{16,64}");

    private final ResidentDoor door;
    private final Passes passes;
    private final Outcomes outcomes;
    private final Fates channels;
    private final EventJson json;
    private final WebChatSettings settings;
    private final Clock clock;

    OtherDoor(
            ResidentDoor door,
            Passes passes,
            Outcomes outcomes,
            Fates channels,
            EventJson json,
            WebChatSettings settings,
            Clock clock) {
        this.door = door;
        this.passes = passes;
        this.outcomes = outcomes;
        this.channels = channels;
        this.json = json;
        this.settings = settings;
        this.clock = clock;
    }

    /** What comes with a link from another door.
     *
     * @param user who uses the pass, chosen by the page and unguessable, so that it may ask again; null = it will not
     */
    record Ticket(@Nullable String pass, @Nullable String user) {}

    /** Which other doors are open: {@code whatsapp} is true when a talk can go on there. Open to everyone. */
    @GetMapping("/doors")
    Map<String, Boolean> doors() {
        return Map.of(WHATSAPP, channels.invitation(WHATSAPP, "").isPresent());
    }

    /** Goes on here with a talk of another door: all that was said, and a new secret. Open to who has the pass. */
    @PostMapping(path = "/continue", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<byte[]> goOnHere(@RequestBody Ticket ticket) {
        String pass = ticket.pass();
        if (pass == null || pass.isBlank() || pass.length() > LONGEST_PASS) {
            return Mono.error(ChatProblem.PASS_USED.exception());
        }
        String secret = Secrets.newSecret();
        String move = Secrets.newId().value();
        return ResidentDoor.stored(passes.use(pass, WEB, user(ticket)))
                .flatMap(Mono::justOrEmpty)
                .switchIfEmpty(Mono.error(ChatProblem.PASS_USED::exception))
                .flatMap(id -> moved(id, new Moved(move, clock.instant(), WEB, Secrets.hash(secret)))
                        .map(events -> Wire.created(json, id, secret, events)));
    }

    private static String user(Ticket ticket) {
        String user = ticket.user();
        return user != null && USER.matcher(user).matches()
                ? user
                : Secrets.newId().value();
    }

    private Mono<List<Event>> moved(ConversationId id, Moved input) {
        return door.append(id, input)
                .then(Mono.defer(() -> ResidentDoor.stored(outcomes.await(id, input.id(), settings.answerLimit()))))
                .filter(Outcome.DONE::equals)
                .switchIfEmpty(Mono.error(ChatProblem.NOT_FOUND::exception))
                .then(Mono.defer(() -> door.events(id, 0)));
    }

    /** The way to WhatsApp: an address that begins there with words that hold a pass, and the words. */
    @PostMapping("/{id}/whatsapp")
    Mono<Map<String, String>> goOnThere(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization) {
        return door.open(id, Wire.bearer(authorization))
                .filter(conversation -> channels.invitation(WHATSAPP, "").isPresent())
                .switchIfEmpty(Mono.error(ChatProblem.NO_WHATSAPP::exception))
                .flatMap(door::paced)
                .flatMap(conversation -> ResidentDoor.stored(passes.issue(conversation, WHATSAPP)))
                .map(pass -> WORDS + pass)
                .map(words -> Map.of(
                        "url",
                        channels.invitation(WHATSAPP, words).map(URI::toString).orElse(""),
                        "text",
                        words));
    }
}
