package nl.coachopdebank.webchat;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import nl.coachopdebank.conversation.Conversation;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.conversation.ConversationInput.Started;
import nl.coachopdebank.conversation.Event;
import nl.coachopdebank.pipeline.Conversations;
import nl.coachopdebank.pipeline.Correspondents;
import nl.coachopdebank.pipeline.EventJson;
import nl.coachopdebank.pipeline.ReplyFeed;
import nl.coachopdebank.pipeline.Subscription;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.web.reactive.socket.WebSocketMessage;
import org.springframework.web.reactive.socket.WebSocketSession;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("A talk over a socket")
class SocketTalkTest {
    private static final ConversationId ID = new ConversationId("c0123456789abcdefghijkl");
    private static final WebChatSettings SETTINGS = new WebChatSettings(
            150,
            100,
            Duration.ofSeconds(2),
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            Duration.ofSeconds(25),
            512,
            List.of(),
            URI.create("https://example.nl/"));

    private final AtomicInteger subscriptions = new AtomicInteger();
    private final CompletableFuture<Optional<Conversation>> found = new CompletableFuture<>();
    private final SocketTalk talk = talk();

    private SocketTalk talk() {
        ReplyFeed feed = new Feed();
        ResidentDoor door = new ResidentDoor(
                (id, input) -> null,
                new Held(),
                (id, input, limit) -> null,
                nobody(),
                feed,
                SETTINGS,
                Clock.systemUTC());
        WebSocketSession session = (WebSocketSession) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {WebSocketSession.class},
                (proxy, method, args) -> new DefaultDataBufferFactory());
        SocketLine line = new SocketLine(session, new EventJson(), JsonMapper.shared(), SETTINGS);
        return new SocketTalk(line, door, feed, Clock.systemUTC());
    }

    private static Correspondents nobody() {
        return (Correspondents) Proxy.newProxyInstance(
                Correspondents.class.getClassLoader(),
                new Class<?>[] {Correspondents.class},
                (proxy, method, args) -> CompletableFuture.completedFuture(null));
    }

    private void hello() {
        String hello = "{\"type\":\"hello\",\"conversation\":\"" + ID + "\",\"secret\":\"open\"}";
        talk.hear(WebSocketMessage.Type.TEXT, hello.getBytes(StandardCharsets.UTF_8))
                .subscribe();
    }

    private static Conversation conversation() {
        return Conversation.blank(ID, new Started("s", Instant.now(), "web", "", "nl", "", Secrets.hash("open")));
    }

    @Test
    void followsTheConversationUntilItCloses() {
        hello();
        found.complete(Optional.of(conversation()));
        assertThat(subscriptions).hasValue(1);
        talk.close();
        assertThat(subscriptions).hasValue(0);
    }

    @Test
    void leavesNothingBehindWhenItClosesBeforeTheWelcome() {
        hello();
        talk.close();
        found.complete(Optional.of(conversation()));
        assertThat(subscriptions).hasValue(0);
    }

    private final class Feed implements ReplyFeed {
        @Override
        public Subscription subscribe(ConversationId id, long after, Listener listener) {
            subscriptions.incrementAndGet();
            return subscriptions::decrementAndGet;
        }

        @Override
        public void typing(ConversationId id, String name) {}
    }

    private final class Held implements Conversations {
        @Override
        public CompletionStage<Optional<Conversation>> find(ConversationId id) {
            return found;
        }

        @Override
        public CompletionStage<Optional<String>> findSecretHash(ConversationId id) {
            return CompletableFuture.completedFuture(Optional.empty());
        }

        @Override
        public CompletionStage<List<Event>> events(ConversationId id, long after) {
            return CompletableFuture.completedFuture(List.of());
        }
    }
}
