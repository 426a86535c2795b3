package nl.coachopdebank.coachconsole;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import nl.coachopdebank.conversation.Conversation;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.conversation.Event;
import nl.coachopdebank.pipeline.Conversations;
import nl.coachopdebank.pipeline.HandOffLine;
import nl.coachopdebank.pipeline.HandOffs;
import nl.coachopdebank.pipeline.Onlooker;
import nl.coachopdebank.pipeline.Pipeline;
import nl.coachopdebank.pipeline.ReplyFeed;
import nl.coachopdebank.pipeline.Subscription;

/** A pipeline whose list and conversations answer when the test says so; the feed is the real one. */
final class SlowPorts implements HandOffs, Conversations, ReplyFeed {
    final CompletableFuture<List<HandOffLine>> open = new CompletableFuture<>();
    final List<CompletableFuture<Void>> finds = new ArrayList<>();
    final List<ReplyFeed.Listener> listeners = new ArrayList<>();
    private final Pipeline pipeline;
    private HandOffs.Listener follower;
    private int subscriptions;

    SlowPorts(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    /** News of a hand-off. */
    void tell(HandOffLine line) {
        follower.changed(line);
    }

    /** Subscriptions to the feed that were not closed. */
    int subscriptions() {
        return subscriptions;
    }

    @Override
    public CompletionStage<List<HandOffLine>> open() {
        return open;
    }

    @Override
    public CompletionStage<List<HandOffLine>> recentlyClosed(int limit) {
        return pipeline.handOffs().recentlyClosed(limit);
    }

    @Override
    public CompletionStage<List<HandOffLine>> endedSince(Instant from) {
        return pipeline.handOffs().endedSince(from);
    }

    @Override
    public Subscription subscribe(HandOffs.Listener listener) {
        follower = listener;
        return () -> {};
    }

    @Override
    public void looking(String handOff, Onlooker coach) {
        follower.looking(handOff, coach);
    }

    @Override
    public CompletionStage<Optional<Conversation>> find(ConversationId id) {
        CompletableFuture<Void> answer = new CompletableFuture<>();
        finds.add(answer);
        return answer.thenCompose(now -> pipeline.conversations().find(id));
    }

    @Override
    public CompletionStage<Optional<String>> findSecretHash(ConversationId id) {
        return pipeline.conversations().findSecretHash(id);
    }

    @Override
    public CompletionStage<List<Event>> events(ConversationId id, long after) {
        return pipeline.conversations().events(id, after);
    }

    @Override
    public Subscription subscribe(ConversationId id, long after, ReplyFeed.Listener listener) {
        Subscription real = pipeline.replyFeed().subscribe(id, after, listener);
        listeners.add(listener);
        subscriptions++;
        return () -> {
            subscriptions--;
            real.close();
        };
    }

    @Override
    public void typing(ConversationId id, String name) {
        pipeline.replyFeed().typing(id, name);
    }
}
