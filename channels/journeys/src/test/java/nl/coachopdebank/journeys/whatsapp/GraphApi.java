package nl.coachopdebank.journeys.whatsapp;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Meta as a server sees it: takes messages, keeps those that it took, and can be slow or say no. */
final class GraphApi implements AutoCloseable {
    private static final int BACKLOG = 50;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<JsonNode> taken = new CopyOnWriteArrayList<>();
    private final AtomicReference<Held> next = new AtomicReference<>();
    private final HttpServer server;
    private volatile int refusal;

    GraphApi() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The messages that it took, in order. */
    List<JsonNode> taken() {
        return taken;
    }

    /** Keeps the next message, and says nothing until it is told to. */
    Held holdsNext() {
        Held held = new Held();
        next.set(held);
        return held;
    }

    /** Refuses every message with this code; 0 = takes them again. */
    void refuses(int code) {
        refusal = code;
    }

    private void answer(HttpExchange call) throws IOException {
        try (call) {
            JsonNode body = JsonMapper.shared().readTree(call.getRequestBody().readAllBytes());
            if (body.has("status")) {
                reply(call, 200, "{\"success\":true}");
                return;
            }
            Held held = next.getAndSet(null);
            if (held != null) {
                held.waits(body);
            }
            if (refusal != 0) {
                reply(call, 400, "{\"error\":{\"code\":" + refusal + "}}");
                return;
            }
            taken.add(body);
            reply(call, 200, "{\"messages\":[{\"id\":\"wamid.TAKEN" + taken.size() + "\"}]}");
        }
    }

    private static void reply(HttpExchange call, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().set("Content-Type", "application/json");
        call.sendResponseHeaders(status, bytes.length);
        call.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
