package nl.coachopdebank.whatsapp.simulator;

import java.util.NoSuchElementException;
import java.util.function.BiFunction;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.RequestPredicate;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.UnsupportedMediaTypeStatusException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page with the phone, and what it asks and tells. There is no session: whoever reaches it may use it, so the server
 * keeps other sites out and opens it in a demo only. */
public final class SimulatorRoutes {
    /** Where the page is. */
    public static final String PAGE = "/demo/whatsapp";

    /** Where the stand-in brings its webhooks. */
    public static final String WEBHOOK = PAGE + "/webhook";

    private static final String API = PAGE + "/api";
    private static final byte[] NOTHING = {};

    private final MetaStandIn meta;

    private SimulatorRoutes(MetaStandIn meta) {
        this.meta = meta;
    }

    public static RouterFunction<ServerResponse> of(MetaStandIn meta) {
        return new SimulatorRoutes(meta).routes();
    }

    /** The page is not there. Its files are then not there either. */
    public static RouterFunction<ServerResponse> closed() {
        HandlerFunction<ServerResponse> missing =
                request -> Mono.error(new ResponseStatusException(HttpStatus.NOT_FOUND));
        return RouterFunctions.route()
                .route(RequestPredicates.path(PAGE + "/**"), missing)
                .build();
    }

    private RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .route(reads(PAGE).or(reads(PAGE + "/")), request -> page())
                .GET(API + "/state", this::state)
                .POST(API + "/phones", request -> taking(request, (none, body) -> newPhone()))
                .POST(API + "/phones/{phone}/actions", request -> taking(request, this::act))
                .POST(API + "/network", request -> taking(request, (none, body) -> done(Commands.network(meta, body))))
                .POST(API + "/account", request -> taking(request, (none, body) -> done(Commands.account(meta, body))))
                .POST(API + "/time", request -> taking(request, (none, body) -> done(Commands.time(meta, body))))
                .build();
    }

    private static RequestPredicate reads(String path) {
        return RequestPredicates.GET(path).or(RequestPredicates.HEAD(path));
    }

    private static Mono<ServerResponse> page() {
        return ServerResponse.ok()
                .contentType(MediaType.TEXT_HTML)
                .header("Cache-Control", "no-cache")
                .bodyValue(new ClassPathResource("static" + PAGE + "/index.html"));
    }

    private Mono<ServerResponse> state(ServerRequest request) {
        Flux<ServerSentEvent<Sight>> sights = meta.watch(
                        request.queryParam("phone").orElse(""))
                .map(sight -> ServerSentEvent.builder(sight).build())
                .onErrorMap(NoSuchElementException.class, e -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ServerResponse.ok().body(BodyInserters.fromServerSentEvents(sights));
    }

    private Mono<ServerResponse> newPhone() {
        return meta.newPhone()
                .flatMap(id -> ServerResponse.ok().bodyValue(Told.object().put("id", id)));
    }

    private Mono<ServerResponse> act(ServerRequest request, JsonNode body) {
        return done(meta.onPhone(request.pathVariable("phone"), phone -> Commands.onPhone(phone, body)));
    }

    private static Mono<ServerResponse> done(Mono<Void> deed) {
        return deed.then(Mono.defer(() -> ServerResponse.noContent().build()));
    }

    private static Mono<ServerResponse> taking(
            ServerRequest request, BiFunction<ServerRequest, JsonNode, Mono<ServerResponse>> deed) {
        boolean json = request.headers()
                .contentType()
                .filter(MediaType.APPLICATION_JSON::isCompatibleWith)
                .isPresent();
        if (!json) {
            return Mono.error(new UnsupportedMediaTypeStatusException("JSON only"));
        }
        return request.bodyToMono(byte[].class)
                .defaultIfEmpty(NOTHING)
                .map(SimulatorRoutes::json)
                .flatMap(body -> deed.apply(request, body))
                .onErrorMap(NoSuchElementException.class, e -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .onErrorMap(IllegalArgumentException.class, e -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    }

    private static JsonNode json(byte[] body) {
        try {
            return JsonMapper.shared().readTree(body);
        } catch (JacksonException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }
}
