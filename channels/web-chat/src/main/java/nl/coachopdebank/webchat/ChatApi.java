package nl.coachopdebank.webchat;

import java.time.Clock;
import java.util.Map;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.conversation.ConversationInput.Started;
import nl.coachopdebank.conversation.Event;
import nl.coachopdebank.pipeline.EventJson;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The web chat over HTTP. Open to everyone to begin; from then on to whoever holds the conversation's secret. */
@RestController
@RequestMapping("/api/v1/conversations")
class ChatApi {
    private static final int LONGEST_NAME = 64;

    private final ResidentDoor door;
    private final LiveEvents live;
    private final EventJson json;
    private final Export export;
    private final ResidentAudit audit;
    private final WebChatSettings settings;
    private final Clock clock;

    ChatApi(
            ResidentDoor door,
            LiveEvents live,
            EventJson json,
            Export export,
            ResidentAudit audit,
            WebChatSettings settings,
            Clock clock) {
        this.door = door;
        this.live = live;
        this.json = json;
        this.export = export;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    /** How to begin. An unknown region, language or flow is passed over: no door is the wrong one. */
    record Beginning(
            @Nullable String region,
            @Nullable String language,
            @Nullable String flow) {
        static final Beginning PLAIN = new Beginning(null, null, null);
    }

    @PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<byte[]>> begin(@RequestBody(required = false) @Nullable Beginning beginning) {
        Beginning with = beginning == null ? Beginning.PLAIN : beginning;
        ConversationId id = Secrets.newId();
        String secret = Secrets.newSecret();
        Started started = new Started(
                "start",
                clock.instant(),
                "web",
                name(with.region()),
                name(with.language()),
                name(with.flow()),
                Secrets.hash(secret));
        return door.append(id, started)
                .thenMany(live.follow(id, 0))
                .next()
                .timeout(settings.answerLimit(), Mono.error(ChatProblem.BUSY::exception))
                .map(events -> ResponseEntity.status(HttpStatus.CREATED).body(Wire.created(json, id, secret, events)));
    }

    @PostMapping("/{id}/messages")
    Mono<ResponseEntity<Map<String, Object>>> send(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            @RequestBody IncomingMessage message) {
        return door.open(id, Wire.bearer(authorization))
                .flatMap(conversation -> door.send(conversation, message))
                .map(duplicate -> ResponseEntity.accepted()
                        .body(Map.of("id", String.valueOf(message.id()), "duplicate", duplicate)));
    }

    @GetMapping(path = "/{id}/events", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<byte[]> events(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            @RequestParam(defaultValue = "0") long after) {
        return door.enter(id, Wire.bearer(authorization)).flatMap(held -> {
            long cursor = Wire.cursor(Math.max(0, after), held);
            return door.events(held.id(), cursor).map(events -> Wire.page(json, events, cursor));
        });
    }

    @GetMapping(path = "/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Flux<ServerSentEvent<String>> stream(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            @RequestParam(defaultValue = "0") long after) {
        long cursor = Wire.cursor(lastEventId, after);
        Flux<ServerSentEvent<String>> heartbeat = Flux.interval(settings.heartbeat())
                .map(beat -> ServerSentEvent.<String>builder().comment("").build());
        return door.enter(id, Wire.bearer(authorization))
                .flatMapMany(held -> live.follow(held.id(), Wire.cursor(cursor, held)))
                .flatMapIterable(events -> events)
                .map(this::sse)
                .materialize()
                .mergeWith(heartbeat.materialize())
                .takeUntil(signal -> signal.isOnComplete() || signal.isOnError())
                .dematerialize();
    }

    private ServerSentEvent<String> sse(Event event) {
        return ServerSentEvent.<String>builder()
                .id(String.valueOf(event.seq()))
                .data(Wire.text(json.bytes(event)))
                .build();
    }

    @GetMapping(path = "/{id}/export", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<byte[]> exportAll(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization) {
        return door.open(id, Wire.bearer(authorization))
                .flatMap(conversation -> Mono.zip(door.find(conversation), door.events(conversation, 0))
                        .map(held -> export.all(held.getT1(), held.getT2()))
                        .flatMap(all -> audit.exporting(conversation, all)));
    }

    @GetMapping(path = "/{id}/export", produces = MediaType.TEXT_PLAIN_VALUE)
    Mono<String> exportText(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization) {
        return door.open(id, Wire.bearer(authorization))
                .flatMap(conversation -> door.events(conversation, 0)
                        .map(Export::toRead)
                        .flatMap(text -> audit.exporting(conversation, text)));
    }

    @DeleteMapping("/{id}")
    Mono<ResponseEntity<Void>> erase(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization) {
        return door.open(id, Wire.bearer(authorization))
                .flatMap(conversation -> audit.erasing(conversation, door.erase(conversation)))
                .thenReturn(ResponseEntity.noContent().build());
    }

    private static String name(@Nullable String value) {
        return value == null || value.length() > LONGEST_NAME ? "" : value;
    }
}
