package nl.coachopdebank.coachconsole;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.conversation.Event;
import nl.coachopdebank.pipeline.Conversations;
import nl.coachopdebank.pipeline.HandOffLine;
import nl.coachopdebank.pipeline.HandOffs;
import nl.coachopdebank.pipeline.Onlooker;
import nl.coachopdebank.pipeline.ReplyFeed;
import nl.coachopdebank.pipeline.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Follows the list of hand-offs for one coach, and the conversations that this coach holds. It is never deaf in silence:
 * whatever fails or lags ends the whole of it, and the console starts anew. The listener is never called with the lock held.
 */
final class Watch implements AutoCloseable {
    private final String coach;
    private final HandOffs handOffs;
    private final ReplyFeed feed;
    private final Conversations conversations;
    private final Listener listener;
    private final Map<String, Talk> talks = new HashMap<>();
    /** Hand-offs of which there was news already; what the list says of them is older. */
    private final Set<String> heard = new HashSet<>();

    private @Nullable Subscription list;
    private boolean isListed;
    private boolean closed;

    /** Hears what the coach should see. */
    interface Listener {
        void changed(HandOffLine line);

        void said(String handOff, Event event);

        void typing(String handOff);

        /** A colleague has this hand-off open. */
        void looking(String handOff, Onlooker colleague);

        /** What is known of bringing the messages changed. */
        void delivered(String handOff, ConversationId conversation);

        /** News may have got lost: all is to be read anew. Nothing follows. */
        void missed();
    }

    Watch(String coach, HandOffs handOffs, ReplyFeed feed, Conversations conversations, Listener listener) {
        this.coach = coach;
        this.handOffs = handOffs;
        this.feed = feed;
        this.conversations = conversations;
        this.listener = listener;
    }

    /** Completes when it follows all that this coach holds; fails when that cannot be read. */
    CompletionStage<Void> start() {
        synchronized (this) {
            list = handOffs.subscribe(new Following());
        }
        return handOffs.open().thenAccept(this::listed);
    }

    private void listed(List<HandOffLine> lines) {
        List<Runnable> steps;
        synchronized (this) {
            steps = lines.stream()
                    .filter(line -> !heard.contains(line.handOff().id()))
                    .map(this::step)
                    .toList();
            isListed = true;
            heard.clear();
        }
        steps.forEach(Runnable::run);
    }

    private void changed(HandOffLine line) {
        Runnable step;
        synchronized (this) {
            if (!isListed) {
                heard.add(line.handOff().id());
            }
            step = step(line);
        }
        step.run();
    }

    /** Opens the conversation when this coach holds it, closes it when not (any more): to be run without the lock. */
    private Runnable step(HandOffLine line) {
        String id = line.handOff().id();
        boolean held = line.handOff().isHeldBy(coach);
        Talk talk = talks.get(id);
        if (closed || held == (talk != null)) {
            return () -> {};
        }
        if (talk != null) {
            talks.remove(id);
            return talk::close;
        }
        Talk opened = new Talk(id, line.conversation());
        talks.put(id, opened);
        return opened::open;
    }

    private void breakOff() {
        close();
        listener.missed();
    }

    @Override
    public void close() {
        List<Subscription> open = new ArrayList<>();
        synchronized (this) {
            closed = true;
            open.addAll(talks.values());
            talks.clear();
            if (list != null) {
                open.add(list);
            }
        }
        open.forEach(Subscription::close);
    }

    private final class Following implements HandOffs.Listener {
        @Override
        public void looking(String handOff, Onlooker onlooker) {
            if (!onlooker.username().equals(coach)) {
                listener.looking(handOff, onlooker);
            }
        }

        @Override
        public void changed(HandOffLine line) {
            listener.changed(line);
            Watch.this.changed(line);
        }

        @Override
        public void missed() {
            breakOff();
        }
    }

    /** A conversation from one take to its end; one that ended hears nothing, however late its subscription comes. */
    private final class Talk implements ReplyFeed.Listener, Subscription {
        private final String handOff;
        private final ConversationId conversation;
        private volatile boolean ended;
        private volatile @Nullable Subscription subscription;

        Talk(String handOff, ConversationId conversation) {
            this.handOff = handOff;
            this.conversation = conversation;
        }

        void open() {
            conversations.find(conversation).whenComplete((found, failure) -> {
                if (found == null) {
                    breakOff();
                } else {
                    found.ifPresent(held -> listen(held.lastSeq()));
                }
            });
        }

        private void listen(long after) {
            Subscription opened = feed.subscribe(conversation, after, this);
            subscription = opened;
            if (ended) {
                opened.close();
            }
        }

        @Override
        public void close() {
            ended = true;
            Subscription open = subscription;
            if (open != null) {
                open.close();
            }
        }

        @Override
        public void events(List<Event> events) {
            if (!ended) {
                events.forEach(event -> listener.said(handOff, event));
            }
        }

        /** The list tells of it too. */
        @Override
        public void erased() {
            close();
        }

        @Override
        public void lagging() {
            breakOff();
        }

        @Override
        public void delivered() {
            if (!ended) {
                listener.delivered(handOff, conversation);
            }
        }

        @Override
        public void typing(String name) {
            if (name.isEmpty() && !ended) {
                listener.typing(handOff);
            }
        }
    }
}
