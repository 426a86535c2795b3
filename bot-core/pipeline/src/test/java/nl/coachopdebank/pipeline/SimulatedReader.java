package nl.coachopdebank.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.conversation.Event;
import org.jspecify.annotations.Nullable;

/** A resident's page: reads on from its cursor, at whichever server is there. Complains at once of a gap or a double. */
final class SimulatedReader implements ReplyFeed.Listener {
    private final ConversationId id;
    private final SchedulerLane lane;
    private final Supplier<SimulatedServer> anyServer;
    private final Consumer<String> complaints;
    private final List<Event> events = new ArrayList<>();
    private @Nullable SimulatedServer server;
    private @Nullable Subscription subscription;
    private boolean erased;
    private boolean ended;

    SimulatedReader(
            ConversationId id, SchedulerLane lane, Supplier<SimulatedServer> anyServer, Consumer<String> complaints) {
        this.id = id;
        this.lane = lane;
        this.anyServer = anyServer;
        this.complaints = complaints;
    }

    ConversationId id() {
        return id;
    }

    List<Event> events() {
        return events;
    }

    long cursor() {
        return events.size();
    }

    boolean isErased() {
        return erased;
    }

    boolean isOpen() {
        return server != null;
    }

    /** Subscribes, at another server perhaps. */
    void connect() {
        close();
        if (!erased && !ended) {
            server = anyServer.get();
            server.subscribe(this);
        }
    }

    /** Reads no more. */
    void end() {
        ended = true;
        close();
    }

    private void close() {
        if (subscription != null) {
            subscription.close();
            subscription = null;
        }
        if (server != null) {
            server.unsubscribe(this);
            server = null;
        }
    }

    /** The server has the request. */
    void opened(SimulatedServer at, ReplyFeed feed) {
        if (subscription == null && server == at) {
            Current listener = new Current();
            listener.own = feed.subscribe(id, cursor(), listener);
            subscription = listener.own;
        }
    }

    /** The server is gone. */
    void broken() {
        server = null;
        subscription = null;
        lane.execute("reconnects", () -> {
            if (server == null) {
                connect();
            }
        });
    }

    @Override
    public void events(List<Event> more) {
        for (Event event : more) {
            if (event.seq() != cursor() + 1) {
                complaints.accept("A feed at " + cursor() + " is told event " + event.seq());
            }
            events.add(event);
        }
    }

    @Override
    public void erased() {
        erased = true;
        close();
    }

    @Override
    public void lagging() {
        close();
        lane.execute("reconnects", this::connect);
    }

    /** One subscription, so that a word after its end is noticed. */
    private final class Current implements ReplyFeed.Listener {
        private @Nullable Subscription own;

        @Override
        public void events(List<Event> more) {
            checkOpen();
            SimulatedReader.this.events(more);
        }

        @Override
        public void erased() {
            checkOpen();
            SimulatedReader.this.erased();
        }

        @Override
        public void lagging() {
            SimulatedReader.this.lagging();
        }

        @Override
        public void typing(String name) {
            checkOpen();
        }

        private void checkOpen() {
            if (subscription != own || erased) {
                complaints.accept("A closed subscription is told something");
            }
        }
    }
}
