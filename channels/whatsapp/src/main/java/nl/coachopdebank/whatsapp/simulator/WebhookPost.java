package nl.coachopdebank.whatsapp.simulator;

import io.netty.buffer.Unpooled;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/** Brings one webhook to the door, once. */
final class WebhookPost implements AutoCloseable {
    /** Meta names no limit; third parties quote 3 to 20 seconds (reference, section 4). */
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(10);

    /** Nobody answered. */
    private static final int NONE = 0;

    private final ConnectionProvider connections = ConnectionProvider.create("whatsapp-stand-in");
    private final HttpClient client = HttpClient.create(connections);
    private final Sinks.Empty<Void> closing = Sinks.empty();
    private final WebhookSigner signer;
    private volatile @Nullable URI callback;

    WebhookPost(String appSecret) {
        signer = new WebhookSigner(appSecret);
    }

    void callback(URI address) {
        callback = address;
    }

    /** The HTTP status, 0 when there was no answer; never an error. Nothing once this is closed. */
    Mono<Integer> post(byte[] body) {
        URI address = callback;
        if (address == null) {
            return Mono.just(NONE);
        }
        return client.headers(headers -> headers.set("Content-Type", "application/json")
                        .set("User-Agent", "facebookexternalua")
                        .set("X-Hub-Signature-256", signer.sign(body)))
                .post()
                .uri(address)
                .send(Mono.fromSupplier(() -> Unpooled.wrappedBuffer(body)))
                .response()
                .map(answer -> answer.status().code())
                .timeout(ANSWER_LIMIT)
                .onErrorReturn(NONE)
                .takeUntilOther(closing.asMono());
    }

    @Override
    public void close() {
        closing.tryEmitEmpty();
        connections.dispose();
    }
}
