package nl.coachopdebank.pipeline;

import java.util.List;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.conversation.Event;

/** The transcript as it grows. */
public interface ReplyFeed {
    /** Tells the listener every event after {@code after}: first what is stored, then what comes. */
    Subscription subscribe(ConversationId id, long after, Listener listener);

    /** Tells all subscribers, on every server, that someone is typing. Never stored, may get lost. */
    void typing(ConversationId id, String name);

    /** Hears one conversation. Never called concurrently; must return soon and must not block. */
    interface Listener {
        /** The next events: in order of seq, without gaps or doubles, never empty. */
        void events(List<Event> events);

        /** The conversation was erased, or never existed. Nothing follows. */
        void erased();

        /**
         * The listener did not keep up, or the store forgot what it heard last. Nothing follows; it may subscribe again with
         * its cursor.
         */
        void lagging();

        /** Someone is typing. */
        default void typing(String name) {}

        /** What is known of bringing the messages to the resident changed. May be told once too often, or get lost. */
        default void delivered() {}
    }
}
