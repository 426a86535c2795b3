package nl.coachopdebank.whatsapp.simulator;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.resources.LoopResources;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The Graph API as far as the door uses it, on this machine only. */
final class GraphDoor implements AutoCloseable {
    /** A port of this machine is there at once, or not at all. */
    private static final Duration START_LIMIT = Duration.ofSeconds(10);

    private static final String VERSION = "v\\d+\\.\\d+";
    private static final byte[] NOTHING = {};

    private final StandInAccount account;
    private final Function<JsonNode, Mono<GraphAnswer>> sending;
    private final Function<Refused, GraphAnswer> refusing;
    private final LoopResources loops = LoopResources.create("whatsapp-stand-in", 1, true);
    private final DisposableServer server;

    GraphDoor(
            StandInAccount account,
            Function<JsonNode, Mono<GraphAnswer>> sending,
            Function<Refused, GraphAnswer> refusing) {
        this.account = account;
        this.sending = sending;
        this.refusing = refusing;
        server = HttpServer.create()
                .host("127.0.0.1")
                .port(0)
                .runOn(loops)
                .route(routes -> routes.post("/{version}/{number}/messages", this::answer))
                .bindNow(START_LIMIT);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    private Mono<Void> answer(HttpServerRequest request, HttpServerResponse response) {
        if (!isOurs(request.requestHeaders().get("Authorization"))) {
            return write(response, refusing.apply(GraphError.TOKEN.refused()));
        }
        boolean known = String.valueOf(request.param("version")).matches(VERSION)
                && account.phoneNumberId().equals(request.param("number"));
        if (!known) {
            return write(response, refusing.apply(GraphError.INVALID.because("Unsupported post request.")));
        }
        return request.receive()
                .aggregate()
                .asByteArray()
                .defaultIfEmpty(NOTHING)
                .flatMap(body -> sending.apply(json(request, body)))
                .flatMap(answer -> write(response, answer));
    }

    private boolean isOurs(@Nullable String authorization) {
        byte[] ours = ("Bearer " + account.accessToken()).getBytes(StandardCharsets.UTF_8);
        return authorization != null && MessageDigest.isEqual(ours, authorization.getBytes(StandardCharsets.UTF_8));
    }

    /** What is no JSON, or does not say that it is, holds no member that is needed. */
    private static JsonNode json(HttpServerRequest request, byte[] body) {
        String type = request.requestHeaders().get("Content-Type", "");
        try {
            return type.startsWith("application/json") ? JsonMapper.shared().readTree(body) : Told.object();
        } catch (JacksonException e) {
            return Told.object();
        }
    }

    private static Mono<Void> write(HttpServerResponse response, GraphAnswer answer) {
        return response.status(answer.status())
                .header("Content-Type", "application/json; charset=UTF-8")
                .sendByteArray(Mono.just(answer.bytes()))
                .then();
    }

    @Override
    public void close() {
        server.disposeNow(START_LIMIT);
        loops.dispose();
    }
}
