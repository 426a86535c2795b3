package nl.coachopdebank.webchat;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.conversation.Event;
import nl.coachopdebank.pipeline.ReplyFeed;
import nl.coachopdebank.pipeline.Subscription;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/** The feed of a conversation as a stream: what is stored after the cursor, then what comes. */
@Component
class LiveEvents {
    private final ReplyFeed feed;
    private final WebChatSettings settings;

    LiveEvents(ReplyFeed feed, WebChatSettings settings) {
        this.feed = feed;
        this.settings = settings;
    }

    /** Ends when the conversation is erased, or when the reader does not keep up: it then comes back with its cursor. */
    Flux<List<Event>> follow(ConversationId id, long after) {
        return Flux.defer(() -> {
            Sinks.Many<List<Event>> sink =
                    Sinks.many().unicast().onBackpressureBuffer(new ArrayBlockingQueue<>(settings.unreadEvents()));
            Subscription subscription = feed.subscribe(id, after, new ReplyFeed.Listener() {
                @Override
                public void events(List<Event> events) {
                    if (sink.tryEmitNext(events).isFailure()) {
                        sink.tryEmitComplete();
                    }
                }

                @Override
                public void erased() {
                    sink.tryEmitComplete();
                }

                @Override
                public void lagging() {
                    sink.tryEmitComplete();
                }
            });
            return sink.asFlux().doFinally(end -> subscription.close());
        });
    }
}
