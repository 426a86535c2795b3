package nl.coachopdebank.webchat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import nl.coachopdebank.conversation.Event;
import nl.coachopdebank.pipeline.EventJson;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.web.reactive.socket.WebSocketMessage;
import org.springframework.web.reactive.socket.WebSocketSession;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import tools.jackson.databind.json.JsonMapper;

/** What goes out over one socket, in order. A reader that does not keep up is cut off and comes back with its cursor. */
final class SocketLine {
    private final WebSocketSession session;
    private final EventJson json;
    private final JsonMapper mapper;
    private final WebChatSettings settings;
    private final Sinks.Many<WebSocketMessage> frames;

    SocketLine(WebSocketSession session, EventJson json, JsonMapper mapper, WebChatSettings settings) {
        this.session = session;
        this.json = json;
        this.mapper = mapper;
        this.settings = settings;
        this.frames = Sinks.many().unicast().onBackpressureBuffer(new ArrayBlockingQueue<>(settings.unreadEvents()));
    }

    Flux<WebSocketMessage> frames() {
        Flux<WebSocketMessage> heartbeat = Flux.interval(settings.heartbeat())
                .onBackpressureDrop()
                .map(beat -> session.pingMessage(factory -> factory.wrap(new byte[0])));
        return frames.asFlux()
                .materialize()
                .mergeWith(heartbeat.materialize())
                .takeUntil(signal -> signal.isOnComplete() || signal.isOnError())
                .dematerialize();
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

    private synchronized void send(byte[] frame) {
        WebSocketMessage message = new WebSocketMessage(
                WebSocketMessage.Type.TEXT, session.bufferFactory().wrap(frame));
        if (frames.tryEmitNext(message).isFailure()) {
            frames.tryEmitComplete();
        }
    }

    synchronized void end() {
        frames.tryEmitComplete();
    }
}
