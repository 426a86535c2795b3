package nl.coachopdebank.whatsapp.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.coachopdebank.whatsapp.webhook.Happening;
import nl.coachopdebank.whatsapp.webhook.NotificationReader;
import nl.coachopdebank.whatsapp.webhook.WebhookSignature;

/** Takes webhooks as the door will, and keeps them. Each must be signed. */
final class Receiver implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final NotificationReader READER = new NotificationReader();

    private final List<byte[]> bodies = new CopyOnWriteArrayList<>();
    private final List<byte[]> unsigned = new CopyOnWriteArrayList<>();
    private final Queue<Integer> refusals = new ConcurrentLinkedQueue<>();
    private final WebhookSignature signature;
    private final HttpServer server;

    Receiver(String appSecret) {
        signature = new WebhookSignature(List.of(appSecret));
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::take);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/webhook");
    }

    /** Answers the next ones with these, and then 200 again. */
    void refuses(int... statuses) {
        for (int status : statuses) {
            refusals.add(status);
        }
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (!signature.matches(body, exchange.getRequestHeaders().getFirst(WebhookSignature.HEADER))) {
                unsigned.add(body);
            }
            bodies.add(body);
            Integer refusal = refusals.poll();
            exchange.sendResponseHeaders(refusal == null ? 200 : refusal, -1);
        }
    }

    List<byte[]> bodies() {
        assertThat(unsigned).as("webhooks without a good signature").isEmpty();
        return List.copyOf(bodies);
    }

    List<Happening> happenings() {
        return bodies().stream()
                .flatMap(body -> READER.read(body).happenings().stream())
                .toList();
    }

    <T extends Happening> List<T> all(Class<T> kind) {
        return happenings().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    <T extends Happening> List<T> await(Class<T> kind, int count) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (all(kind).size() < count && System.nanoTime() < end) {
            Thread.onSpinWait();
            try {
                Thread.sleep(2);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        assertThat(all(kind)).as("what came in").hasSizeGreaterThanOrEqualTo(count);
        return all(kind);
    }

    void forget() {
        bodies.clear();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
