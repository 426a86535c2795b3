package nl.coachopdebank.pipeline;

import java.util.ArrayDeque;
import java.util.Deque;
import nl.coachopdebank.conversation.ConversationId;
import org.jspecify.annotations.Nullable;

/** One conversation's entries, waiting in order, while any of them is being worked on. */
final class Line {
    private final ConversationId id;
    private final Deque<Entry> entries = new ArrayDeque<>(2);
    private @Nullable Stored state;
    private boolean unreadable;

    Line(ConversationId id) {
        this.id = id;
    }

    ConversationId id() {
        return id;
    }

    void add(Entry entry) {
        entries.add(entry);
    }

    /** The entry whose turn it is. */
    Entry current() {
        return entries.getFirst();
    }

    /** The current entry is done with; false when no other waits. */
    boolean next() {
        entries.removeFirst();
        return !entries.isEmpty();
    }

    @Nullable
    Stored state() {
        return state;
    }

    void becomes(@Nullable Stored newState) {
        state = newState;
    }

    /** There is a state, but this server cannot read it. */
    void becomesUnreadable() {
        unreadable = true;
    }

    boolean isUnreadable() {
        return unreadable;
    }
}
