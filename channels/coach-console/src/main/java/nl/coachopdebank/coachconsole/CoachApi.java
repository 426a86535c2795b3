package nl.coachopdebank.coachconsole;

import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.coachopdebank.conversation.CoachInput;
import nl.coachopdebank.conversation.CoachInput.Action;
import nl.coachopdebank.conversation.Conversation;
import nl.coachopdebank.conversation.Doors;
import nl.coachopdebank.conversation.Event;
import nl.coachopdebank.conversation.HandOff;
import nl.coachopdebank.conversation.Outcome;
import nl.coachopdebank.pipeline.AuditAction;
import nl.coachopdebank.pipeline.AuditEntry;
import nl.coachopdebank.pipeline.EventJson;
import nl.coachopdebank.pipeline.HandOffLine;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.RawValue;

/** The coach's work over HTTP. For the roles coach and team lead only. */
@RestController
@RequestMapping("/api/v1/coach/handoffs")
class CoachApi {
    private static final int LONGEST_TEXT = 4_000;
    private static final int LONGEST_ID = 64;
    private static final Set<String> OUTCOMES = Set.of("light", "extended", "referred", "unreachable");
    private static final Set<String> INSTRUMENTS = Set.of("A", "B", "C", "D", "E", "F", "G");

    private final Desk desk;
    private final Dossier dossier;
    private final Delivery delivery;
    private final CoachDirectory directory;
    private final EventJson json;
    private final Audit audit;
    private final JsonMapper mapper;

    CoachApi(Desk desk, Dossier dossier, Delivery delivery, CoachDirectory directory, EventJson json, Audit audit) {
        this.desk = desk;
        this.dossier = dossier;
        this.delivery = delivery;
        this.directory = directory;
        this.json = json;
        this.audit = audit;
        this.mapper = JsonMapper.shared();
    }

    /** Everything that an action may bring; which fields matter depends on the action. */
    record Body(
            @Nullable String id,
            @Nullable String text,
            @Nullable String role,
            @Nullable String summary,
            @Nullable String outcome,
            @Nullable String agreement,
            @Nullable List<String> instruments) {}

    private static final Body NOTHING = new Body(null, null, null, null, null, null, null);

    @GetMapping
    Mono<List<Map<String, Object>>> list(@RequestParam(defaultValue = "waiting") String state, Principal principal) {
        Coach viewer = coach(principal);
        return desk.list(state, viewer)
                .flatMap(lines -> delivery.windows(lines)
                        .map(windows -> lines.stream()
                                .map(line ->
                                        line(line, windows.get(line.handOff().id()), viewer))
                                .toList()))
                .delayUntil(lines -> audit.listing(state, viewer));
    }

    private Map<String, Object> line(HandOffLine line, @Nullable Instant closesAt, Coach viewer) {
        Map<String, Object> item = dossier.line(line, viewer);
        if (closesAt != null) {
            item.put("windowClosesAt", closesAt.toString());
        }
        return item;
    }

    @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<byte[]> read(@PathVariable String id, @RequestParam(defaultValue = "0") long after, Principal principal) {
        HandOffRef ref = HandOffRef.of(id);
        Coach viewer = coach(principal);
        return desk.find(ref)
                .flatMap(held -> Mono.zip(desk.events(ref), delivery.look(held.id(), held.channel()))
                        .map(found -> whole(held, found.getT1(), found.getT2(), after, viewer)))
                .flatMap(whole -> audit.showing(whole, AuditAction.READ, ref.id(), AuditEntry.OK, viewer));
    }

    private byte[] whole(Conversation held, List<Event> events, Delivery.Look look, long after, Coach viewer) {
        HandOff handOff = Desk.line(held).handOff();
        List<Event> visible = dossier.visible(held, handOff, events);
        Map<String, Object> item = dossier.of(held, handOff, events, viewer);
        look.within(handOff, visible).addTo(item);
        item.put(
                "events",
                visible.stream()
                        .filter(event -> event.seq() > after)
                        .map(event -> new RawValue(new String(json.bytes(event), StandardCharsets.UTF_8)))
                        .toList());
        return mapper.writeValueAsBytes(item);
    }

    @PostMapping("/{id}/take")
    Mono<ResponseEntity<Map<String, Object>>> take(@PathVariable String id, Principal principal) {
        HandOffRef ref = HandOffRef.of(id);
        Coach coach = coach(principal);
        return act(ref, Action.TAKE, coach, NOTHING).flatMap(outcome -> {
            if (outcome.done()) {
                return desk.line(ref).map(line -> ResponseEntity.ok(dossier.line(line, coach)));
            }
            return taken(outcome, ref);
        });
    }

    private Mono<ResponseEntity<Map<String, Object>>> taken(Outcome outcome, HandOffRef ref) {
        return desk.line(ref)
                .filter(line ->
                        line.handOff().takenByName() != null && line.handOff().isOpen())
                .switchIfEmpty(Mono.error(CoachProblem.NOT_HELD::exception))
                .map(line -> ResponseEntity.status(409).body(Desk.takenBy(outcome.detail())));
    }

    @PostMapping("/{id}/messages")
    Mono<ResponseEntity<Map<String, Object>>> write(
            @PathVariable String id, @RequestBody Body body, Principal principal) {
        String message = body.id();
        if (message == null || isBlank(body.text())) {
            throw CoachProblem.BAD_REQUEST.exception();
        }
        return act(HandOffRef.of(id), Action.WRITE, coach(principal), body)
                .map(CoachApi::orRefuse)
                .map(outcome -> ResponseEntity.accepted().body(Map.of("id", message)));
    }

    @PostMapping("/{id}/notes")
    Mono<ResponseEntity<Void>> note(@PathVariable String id, @RequestBody Body body, Principal principal) {
        if (isBlank(body.text())) {
            throw CoachProblem.BAD_REQUEST.exception();
        }
        return done(id, Action.NOTE, body, principal);
    }

    @PostMapping("/{id}/transfer")
    Mono<ResponseEntity<Void>> transfer(@PathVariable String id, @RequestBody Body body, Principal principal) {
        if (!dossier.isRole(body.role())) {
            throw CoachProblem.BAD_REQUEST.exception();
        }
        return done(id, Action.TRANSFER, body, principal);
    }

    @PostMapping("/{id}/return")
    Mono<ResponseEntity<Void>> giveBack(@PathVariable String id, @RequestBody Body body, Principal principal) {
        if (isBlank(body.summary())) {
            throw CoachProblem.BAD_REQUEST.exception();
        }
        return done(id, Action.RETURN, body, principal);
    }

    @PostMapping("/{id}/free")
    Mono<ResponseEntity<Void>> free(@PathVariable String id, Principal principal) {
        return done(id, Action.FREE, NOTHING, principal);
    }

    @PostMapping("/{id}/close")
    Mono<ResponseEntity<Void>> close(@PathVariable String id, @RequestBody Body body, Principal principal) {
        boolean known = body.outcome() != null && OUTCOMES.contains(body.outcome());
        boolean menu = body.instruments() == null || INSTRUMENTS.containsAll(body.instruments());
        if (!known || !menu) {
            throw CoachProblem.BAD_REQUEST.exception();
        }
        return done(id, Action.CLOSE, body, principal);
    }

    private Mono<ResponseEntity<Void>> done(String id, Action action, Body body, Principal principal) {
        return act(HandOffRef.of(id), action, coach(principal), body)
                .map(CoachApi::orRefuse)
                .map(outcome -> ResponseEntity.noContent().build());
    }

    private Mono<Outcome> act(HandOffRef ref, Action action, Coach coach, Body body) {
        CoachInput input = input(ref, action, coach, body);
        return audit.around(desk.act(ref, input), AuditAction.valueOf(action.name()), ref.id(), coach);
    }

    private CoachInput input(HandOffRef ref, Action action, Coach coach, Body body) {
        String text =
                action == Action.RETURN ? body.summary() : action == Action.CLOSE ? body.agreement() : body.text();
        if (text != null && text.codePointCount(0, text.length()) > LONGEST_TEXT) {
            throw CoachProblem.TOO_LONG.exception();
        }
        String detail = action == Action.TRANSFER ? body.role() : body.outcome();
        String own = body.id() == null ? UUID.randomUUID().toString() : body.id();
        if (own.isBlank()
                || own.length() > LONGEST_ID
                || own.startsWith(Doors.WHATSAPP_ID)
                || own.chars().anyMatch(Character::isISOControl)) {
            throw CoachProblem.BAD_REQUEST.exception();
        }
        return new CoachInput(
                CoachInput.idFor(coach.username(), own),
                desk.clock().instant(),
                action,
                coach.username(),
                coach.name(),
                ref.id(),
                text == null ? "" : text,
                detail == null ? "" : detail,
                body.instruments() == null ? List.of() : body.instruments(),
                coach.lead());
    }

    static Outcome orRefuse(Outcome outcome) {
        if (!outcome.done()) {
            throw CoachProblem.NOT_HELD.exception();
        }
        return outcome;
    }

    private Coach coach(Principal principal) {
        return Coach.of(principal, directory);
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
