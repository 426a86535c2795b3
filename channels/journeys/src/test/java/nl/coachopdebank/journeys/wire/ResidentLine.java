package nl.coachopdebank.journeys.wire;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A resident's WebSocket. */
public final class ResidentLine implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final List<JsonNode> frames = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final WebSocket socket;

    private ResidentLine(URI server) {
        URI address = URI.create(server.toString().replaceFirst("http", "ws") + "/ws/v1/chat");
        this.socket = Api.HTTP
                .newWebSocketBuilder()
                .connectTimeout(LIMIT)
                .buildAsync(address, new Hearing())
                .join();
    }

    /** Opens the line and says nothing yet. */
    public static ResidentLine silentAt(URI server) {
        return new ResidentLine(server);
    }

    /** Opens the line with a hello and waits for the welcome. */
    public static ResidentLine of(Resident resident, long after) {
        ResidentLine line = new ResidentLine(resident.api().address());
        line.hello(resident.id(), resident.secret(), after);
        line.waitsFor("welcome");
        return line;
    }

    public void hello(String conversation, String secret, long after) {
        sends(Map.of("type", "hello", "conversation", conversation, "secret", secret, "after", after));
    }

    public void says(String id, String text) {
        sends(Map.of("type", "message", "id", id, "text", text));
    }

    public void sends(Map<String, ?> frame) {
        sends(JsonMapper.shared().writeValueAsString(new LinkedHashMap<>(frame)));
    }

    public synchronized void sends(String frame) {
        try {
            socket.sendText(frame, true).get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (Exception e) {
            throw new IllegalStateException("The frame could not be sent", e);
        }
    }

    public synchronized void sends(byte[] frame) {
        socket.sendBinary(ByteBuffer.wrap(frame), true).join();
    }

    /** The frames that came, oldest first. */
    public List<JsonNode> frames() {
        return List.copyOf(frames);
    }

    public List<WireEvent> events() {
        return frames.stream()
                .filter(frame -> frame.has("seq"))
                .map(WireEvent::new)
                .toList();
    }

    /** Waits for the first frame of this type. */
    public JsonNode waitsFor(String type) {
        return waitsFor(type, frame -> frame.path("type").asString("").equals(type));
    }

    public JsonNode waitsFor(String what, Predicate<JsonNode> such) {
        return await(what)
                .atMost(LIMIT)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> frames.stream().filter(such).findFirst(), java.util.Optional::isPresent)
                .orElseThrow();
    }

    /** Waits for the answer to a message: an ack or an error that names it. */
    public JsonNode waitsForAnswerTo(String id) {
        return waitsFor(
                "the answer to " + id,
                frame -> isAnswer(frame) && frame.path("id").asString("").equals(id));
    }

    private static boolean isAnswer(JsonNode frame) {
        String type = frame.path("type").asString("");
        return type.equals("ack") || type.equals("error");
    }

    public boolean isOpen() {
        return !closed.isDone();
    }

    public void waitsUntilClosed() {
        await("the line is closed").atMost(LIMIT).until(closed::isDone);
    }

    @Override
    public void close() {
        socket.abort();
    }

    private final class Hearing implements WebSocket.Listener {
        private final StringBuilder part = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
            part.append(data);
            if (last) {
                frames.add(JsonMapper.shared().readTree(part.toString()));
                part.setLength(0);
            }
            webSocket.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
            closed.complete(statusCode);
            return null;
        }

        @Override
        public void onError(WebSocket webSocket, Throwable error) {
            closed.complete(1006);
        }
    }
}
