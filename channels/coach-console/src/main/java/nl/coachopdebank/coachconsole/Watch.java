package nl.coachopdebank.coachconsole;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.coachopdebank.conversation.Event;
import nl.coachopdebank.pipeline.Conversations;
import nl.coachopdebank.pipeline.HandOffLine;
import nl.coachopdebank.pipeline.HandOffs;
import nl.coachopdebank.pipeline.ReplyFeed;
import nl.coachopdebank.pipeline.Subscription;
import org.jspecify.annotations.Nullable;

/** Follows the list of hand-offs for one coach, and the conversations that this coach holds. */
final class Watch implements AutoCloseable {
    private final String coach;
    private final HandOffs handOffs;
    private final ReplyFeed feed;
    private final Conversations conversations;
    private final Listener listener;
    private final Map<String, Subscription> talks = new HashMap<>();
    private @Nullable Subscription list;
    private boolean closed;

    /** Hears what the coach should see. */
    interface Listener {
        void changed(HandOffLine line);

        void said(String handOff, Event event);

        void typing(String handOff);

        /** News may have got lost: all is to be read anew. */
        void missed();
    }

    Watch(String coach, HandOffs handOffs, ReplyFeed feed, Conversations conversations, Listener listener) {
        this.coach = coach;
        this.handOffs = handOffs;
        this.feed = feed;
        this.conversations = conversations;
        this.listener = listener;
    }

    synchronized void start() {
        list = handOffs.subscribe(new Following());
        handOffs.open().thenAccept(lines -> lines.forEach(this::follow));
    }

    private final class Following implements HandOffs.Listener {
        @Override
        public void changed(HandOffLine line) {
            listener.changed(line);
            follow(line);
        }

        @Override
        public void missed() {
            listener.missed();
        }
    }

    /** Opens the conversation when this coach holds it, closes it when not (any more). */
    private synchronized void follow(HandOffLine line) {
        String id = line.handOff().id();
        if (!line.handOff().isHeldBy(coach)) {
            Subscription talk = talks.remove(id);
            if (talk != null) {
                talk.close();
            }
        } else if (!closed && !talks.containsKey(id)) {
            talks.put(id, () -> {});
            conversations
                    .find(line.conversation())
                    .thenAccept(held -> held.ifPresent(found -> listen(id, line, found.lastSeq())));
        }
    }

    private synchronized void listen(String id, HandOffLine line, long after) {
        if (!closed && talks.containsKey(id)) {
            talks.put(id, feed.subscribe(line.conversation(), after, new Talk(id)));
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (list != null) {
            list.close();
        }
        talks.values().forEach(Subscription::close);
        talks.clear();
    }

    private final class Talk implements ReplyFeed.Listener {
        private final String handOff;

        Talk(String handOff) {
            this.handOff = handOff;
        }

        @Override
        public void events(List<Event> events) {
            events.forEach(event -> listener.said(handOff, event));
        }

        @Override
        public void erased() {
            lagging();
        }

        @Override
        public void lagging() {
            synchronized (Watch.this) {
                talks.remove(handOff);
            }
        }

        @Override
        public void typing(String name) {
            if (name.isEmpty()) {
                listener.typing(handOff);
            }
        }
    }
}
