package nl.coachopdebank.webchat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.coachopdebank.conversation.Conversation;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.conversation.ConversationInput.ResidentReturned;
import nl.coachopdebank.conversation.Event;
import nl.coachopdebank.pipeline.ReplyFeed;
import nl.coachopdebank.pipeline.Subscription;
import org.jspecify.annotations.Nullable;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.reactive.socket.WebSocketMessage;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;

/** The talk over one socket: hello first, then messages and typing. A bad frame gets an error, the line stays open. */
final class SocketTalk {
    /** 2,000 characters, each written as two escapes of six, and what stands around them. */
    private static final int LARGEST_FRAME = 32_768;

    /** After this silence the bot says where the talk was, without waiting for a message. */
    private static final Duration PAUSE = Duration.ofMinutes(30);

    private final SocketLine line;
    private final ResidentDoor door;
    private final ReplyFeed feed;
    private final Clock clock;
    private volatile @Nullable ConversationId conversation;
    private volatile @Nullable Subscription subscription;
    private volatile boolean closed;

    SocketTalk(SocketLine line, ResidentDoor door, ReplyFeed feed, Clock clock) {
        this.line = line;
        this.door = door;
        this.feed = feed;
        this.clock = clock;
    }

    boolean isOpen() {
        return conversation != null;
    }

    /** Handles a frame; false when the line must be closed. */
    Mono<Boolean> hear(WebSocketMessage.Type type, byte[] bytes) {
        if (type == WebSocketMessage.Type.PING || type == WebSocketMessage.Type.PONG) {
            return Mono.just(true);
        }
        if (bytes.length > LARGEST_FRAME) {
            return problem(ChatProblem.TOO_LONG);
        }
        try {
            ChatFrame frame = line.read(bytes);
            return frame == null ? problem(ChatProblem.BAD_MESSAGE) : answer(frame);
        } catch (JacksonException e) {
            return problem(ChatProblem.BAD_MESSAGE);
        }
    }

    private Mono<Boolean> answer(ChatFrame frame) {
        ConversationId open = conversation;
        if (open == null) {
            return frame.is("hello") ? hello(frame) : problem(ChatProblem.HELLO_FIRST);
        }
        if (frame.is("message")) {
            return message(open, frame);
        }
        if (frame.is("typing")) {
            door.types(open);
            return Mono.just(true);
        }
        return problem(ChatProblem.BAD_MESSAGE);
    }

    private Mono<Boolean> hello(ChatFrame frame) {
        String id = frame.conversation() == null ? "" : frame.conversation();
        String secret = frame.secret() == null ? "" : frame.secret();
        return door.enter(id, secret)
                .map(held -> welcome(held, frame.cursor()))
                .onErrorResume(ErrorResponseException.class, e -> refused(e));
    }

    private boolean welcome(Conversation held, long after) {
        line.tell(Map.of("type", "welcome", "cursor", held.lastSeq()));
        conversation = held.id();
        follow(feed.subscribe(held.id(), Wire.cursor(after, held), new Listening()));
        if (Duration.between(held.residentLastAt(), clock.instant()).compareTo(PAUSE) >= 0) {
            door.append(held.id(), new ResidentReturned("returned-" + held.lastSeq(), clock.instant()))
                    .onErrorComplete()
                    .subscribe();
        }
        return true;
    }

    /** A line that closed while the hello was looked up leaves no subscription behind. */
    private void follow(Subscription opened) {
        subscription = opened;
        if (closed) {
            opened.close();
        }
    }

    private Mono<Boolean> refused(ErrorResponseException e) {
        boolean wrongSecret = e.getStatusCode().value() == 404;
        line.tell(Map.of(
                "type", "error", "problem", wrongSecret ? ChatProblem.NOT_FOUND.json() : ChatProblem.BUSY.json()));
        return Mono.just(!wrongSecret);
    }

    private Mono<Boolean> message(ConversationId open, ChatFrame frame) {
        String id = String.valueOf(frame.id());
        return door.send(open, frame.message())
                .doOnNext(duplicate -> line.ack(id, duplicate))
                .thenReturn(true)
                .onErrorResume(ErrorResponseException.class, e -> {
                    line.tell(refusal(frame, e));
                    return Mono.just(true);
                });
    }

    /** Names the message that was refused, when it had an id. */
    private static Map<String, Object> refusal(ChatFrame frame, ErrorResponseException e) {
        return frame.id() == null
                ? Map.of("type", "error", "problem", e.getBody())
                : Map.of("type", "error", "id", frame.id(), "problem", e.getBody());
    }

    private Mono<Boolean> problem(ChatProblem problem) {
        line.tell(Map.of("type", "error", "problem", problem.json()));
        return Mono.just(true);
    }

    void close() {
        closed = true;
        Subscription open = subscription;
        if (open != null) {
            open.close();
        }
    }

    private final class Listening implements ReplyFeed.Listener {
        @Override
        public void events(List<Event> events) {
            events.forEach(line::event);
        }

        @Override
        public void erased() {
            line.tell(Map.of("type", "error", "problem", ChatProblem.NOT_FOUND.json()));
            line.end();
        }

        @Override
        public void lagging() {
            line.end();
        }

        @Override
        public void typing(String name) {
            if (!name.isEmpty()) {
                line.sign(Map.of("type", "typing", "name", name));
            }
        }
    }
}
