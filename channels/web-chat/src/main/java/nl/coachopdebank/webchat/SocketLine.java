package nl.coachopdebank.webchat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import nl.coachopdebank.conversation.Event;
import nl.coachopdebank.pipeline.EventJson;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.web.reactive.socket.WebSocketMessage;
import org.springframework.web.reactive.socket.WebSocketSession;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import tools.jackson.databind.json.JsonMapper;

/**
 * What goes out over one socket, in order. Who does not read is not listened to for a while; a reader that does not keep up
 * at all is cut off and comes back with its cursor.
 */
final class SocketLine {
    /** How soon is looked again whether a slow reader has caught up. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private final WebSocketSession session;
    private final EventJson json;
    private final JsonMapper mapper;
    private final WebChatSettings settings;
    private final Queue<WebSocketMessage> unread;
    private final Sinks.Many<WebSocketMessage> frames;

    SocketLine(WebSocketSession session, EventJson json, JsonMapper mapper, WebChatSettings settings) {
        this.session = session;
        this.json = json;
        this.mapper = mapper;
        this.settings = settings;
        this.unread = new ArrayBlockingQueue<>(settings.unreadEvents());
        this.frames = Sinks.many().unicast().onBackpressureBuffer(unread);
    }

    Flux<WebSocketMessage> frames() {
        return frames.asFlux();
    }

    /** Keeps the line open: proxies close one on which nothing is heard. */
    void beat() {
        send(session.pingMessage(factory -> factory.wrap(new byte[0])));
    }

    /** Looks from time to time, and completes when at least half of the room for unread frames is free. */
    Mono<Void> room() {
        return isCrowded() ? Mono.delay(LOOK_AGAIN).repeat(this::isCrowded).then() : Mono.empty();
    }

    boolean isCrowded() {
        return unread.size() > settings.unreadEvents() / 2;
    }

    byte[] bytes(WebSocketMessage frame) {
        DataBuffer payload = frame.getPayload();
        byte[] bytes = new byte[payload.readableByteCount()];
        payload.read(bytes);
        return bytes;
    }

    ChatFrame read(byte[] frame) {
        return mapper.readValue(frame, ChatFrame.class);
    }

    void event(Event event) {
        send(json.bytes(event));
    }

    void tell(Map<String, Object> frame) {
        send(mapper.writeValueAsBytes(frame));
    }

    void ack(String id, boolean duplicate) {
        send(("{\"type\":\"ack\",\"id\":" + mapper.writeValueAsString(id) + ",\"duplicate\":" + duplicate + "}")
                .getBytes(StandardCharsets.UTF_8));
    }

    private void send(byte[] frame) {
        send(text(frame));
    }

    private WebSocketMessage text(byte[] frame) {
        return new WebSocketMessage(
                WebSocketMessage.Type.TEXT, session.bufferFactory().wrap(frame));
    }

    /** A sign that may be left out: it is, when there is no room. */
    synchronized void sign(Map<String, Object> frame) {
        frames.tryEmitNext(text(mapper.writeValueAsBytes(frame)));
    }

    private synchronized void send(WebSocketMessage message) {
        if (frames.tryEmitNext(message).isFailure()) {
            frames.tryEmitComplete();
        }
    }

    synchronized void end() {
        frames.tryEmitComplete();
    }
}
