package nl.coachopdebank.journeys.llm;

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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An OpenAI-compatible address: keeps what it was asked, says what it is told to, and can be broken or slow. */
final class FakeModel implements AutoCloseable {
    private static final int BACKLOG = 50;
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<JsonNode> asked = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile String says = "{}";
    private volatile int status = 200;
    private volatile int delay;

    FakeModel() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/v1/chat/completions", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
    }

    /** Begins anew: works, at once, and nothing was asked. */
    void reset() {
        asked.clear();
        status = 200;
        delay = 0;
    }

    void chooses(String choice) {
        says = MAPPER.createObjectNode().put("choice", choice).toString();
    }

    void writes(String text) {
        says = MAPPER.createObjectNode().put("text", text).toString();
    }

    void breaks(int with) {
        status = with;
    }

    void waits(int milliseconds) {
        delay = milliseconds;
    }

    /** The data of the questions so far. */
    List<JsonNode> asked() {
        return asked;
    }

    private void answer(HttpExchange call) throws IOException {
        try (call) {
            JsonNode request = MAPPER.readTree(call.getRequestBody().readAllBytes());
            asked.add(MAPPER.readTree(
                    request.path("messages").path(1).path("content").asString()));
            Thread.sleep(delay);
            byte[] bytes = response().toString().getBytes(StandardCharsets.UTF_8);
            call.getResponseHeaders().set("Content-Type", "application/json");
            call.sendResponseHeaders(status, bytes.length);
            call.getResponseBody().write(bytes);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private ObjectNode response() {
        ObjectNode response = MAPPER.createObjectNode();
        response.put("id", "chatcmpl-fake").put("object", "chat.completion").put("model", "fake");
        ObjectNode choice =
                response.putArray("choices").addObject().put("index", 0).put("finish_reason", "stop");
        choice.putObject("message").put("role", "assistant").put("content", says);
        response.putObject("usage")
                .put("prompt_tokens", 200)
                .put("completion_tokens", 9)
                .put("total_tokens", 209);
        return response;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
