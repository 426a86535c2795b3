package nl.coachopdebank.webchat;

import java.time.Clock;
import nl.coachopdebank.pipeline.EventJson;
import nl.coachopdebank.pipeline.ReplyFeed;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.socket.WebSocketHandler;
import org.springframework.web.reactive.socket.WebSocketMessage;
import org.springframework.web.reactive.socket.WebSocketSession;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The web chat over a socket. Open to everyone; the first frame must hold the secret of its conversation. */
@Component
public class ChatSocket implements WebSocketHandler {
    private final ResidentDoor door;
    private final ReplyFeed feed;
    private final EventJson json;
    private final JsonMapper mapper;
    private final WebChatSettings settings;
    private final Clock clock;

    ChatSocket(
            ResidentDoor door,
            ReplyFeed feed,
            EventJson json,
            JsonMapper mapper,
            WebChatSettings settings,
            Clock clock) {
        this.door = door;
        this.feed = feed;
        this.json = json;
        this.mapper = mapper;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Mono<Void> handle(WebSocketSession session) {
        SocketLine line = new SocketLine(session, json, mapper, settings);
        SocketTalk talk = new SocketTalk(line, door, feed, clock);
        Mono<Void> incoming = session.receive()
                .concatMap(frame -> hear(frame, talk, line))
                .takeUntil(more -> !more)
                .then()
                .doFinally(end -> line.end());
        Mono<Void> silence = Mono.delay(settings.helloLimit())
                .filter(late -> !talk.isOpen())
                .doOnNext(late -> line.end())
                .then();
        Mono<Void> outgoing = session.send(line.frames()).then(session.close());
        Mono<Void> beats = Flux.interval(settings.heartbeat())
                .onBackpressureDrop()
                .doOnNext(beat -> line.beat())
                .then();
        return Mono.firstWithSignal(Mono.when(outgoing, incoming, silence), beats)
                .doFinally(end -> talk.close());
    }

    private static Mono<Boolean> hear(WebSocketMessage frame, SocketTalk talk, SocketLine line) {
        byte[] bytes = line.bytes(frame);
        return line.isCrowded()
                ? line.room().then(Mono.defer(() -> talk.hear(frame.getType(), bytes)))
                : talk.hear(frame.getType(), bytes);
    }
}
