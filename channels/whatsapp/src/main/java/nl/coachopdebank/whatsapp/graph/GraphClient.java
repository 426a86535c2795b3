package nl.coachopdebank.whatsapp.graph;

import io.netty.channel.ChannelOption;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import nl.coachopdebank.whatsapp.WhatsAppSettings;
import org.springframework.http.MediaType;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquirePendingLimitException;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquireTimeoutException;
import reactor.netty.resources.ConnectionProvider;

/**
 * Sends messages through Meta's Graph API. Each is sent once, for Meta has no way to know a double: the HTTP client tries
 * again by itself only when a connection broke before a byte was sent. What goes wrong is a result and no exception.
 * Nothing is logged here.
 */
public final class GraphClient implements AutoCloseable {
    /** How long a connection may wait for its next message: one that the other side closes just then costs a message whose
     * fate nobody knows. */
    private static final Duration CONNECTION_IDLE = Duration.ofSeconds(20);

    /** No connection was made, or none became free. */
    private static final List<Class<? extends Exception>> UNCONNECTED = List.of(
            ConnectException.class,
            NoRouteToHostException.class,
            UnknownHostException.class,
            SSLHandshakeException.class,
            PoolAcquireTimeoutException.class,
            PoolAcquirePendingLimitException.class);

    private static final byte[] NOTHING = {};

    private final ConnectionProvider connections;
    private final WebClient client;
    private final URI address;
    private final Duration answerLimit;

    public GraphClient(WhatsAppSettings settings) {
        connections = ConnectionProvider.builder("whatsapp")
                .maxConnections(settings.connections())
                .pendingAcquireTimeout(settings.connectLimit())
                .maxIdleTime(CONNECTION_IDLE)
                .build();
        HttpClient http = HttpClient.create(connections)
                .option(
                        ChannelOption.CONNECT_TIMEOUT_MILLIS,
                        Math.toIntExact(settings.connectLimit().toMillis()));
        client = WebClient.builder()
                .clientConnector(new ReactorClientHttpConnector(http))
                .defaultHeaders(headers -> headers.setBearerAuth(settings.accessToken()))
                .build();
        address = address(settings);
        answerLimit = settings.answerLimit();
    }

    /** Sends a message. The result comes within the answer limit and is never an error. */
    public Mono<SendResult> send(OutgoingMessage message) {
        return post(message.body(), Answers::read).onErrorResume(failure -> Mono.just(result(failure)));
    }

    /** Tells that a message was read: true when Meta took it, false in every other case. An answer to the person must not
     * wait for it. */
    public Mono<Boolean> markRead(ReadReceipt receipt) {
        return post(receipt.body(), (status, body) -> Answers.isSuccess(status)).onErrorReturn(false);
    }

    @Override
    public void close() {
        connections.dispose();
    }

    private <T> Mono<T> post(Map<String, Object> body, BiFunction<Integer, byte[], T> reading) {
        return client.post()
                .uri(address)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchangeToMono(answer -> answer.bodyToMono(byte[].class)
                        .defaultIfEmpty(NOTHING)
                        .map(bytes -> reading.apply(answer.statusCode().value(), bytes)))
                .timeout(answerLimit);
    }

    private static SendResult result(Throwable failure) {
        boolean unconnected = Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> UNCONNECTED.stream().anyMatch(kind -> kind.isInstance(cause)));
        return unconnected ? new SendResult.NotSent() : new SendResult.Unknown();
    }

    private static URI address(WhatsAppSettings settings) {
        String base = settings.apiBaseUrl().toString();
        return URI.create((base.endsWith("/") ? base : base + "/") + settings.apiVersion() + "/"
                + settings.phoneNumberId() + "/messages");
    }
}
