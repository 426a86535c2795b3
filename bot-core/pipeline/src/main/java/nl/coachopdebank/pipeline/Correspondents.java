package nl.coachopdebank.pipeline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import nl.coachopdebank.conversation.ConversationId;

/**
 * Who writes on a channel that knows people by a number or an id of its own. A person is our own id with aliases; two known
 * persons never become one by themselves. All methods may be repeated and complete with {@link StoreUnavailable} when the
 * store is away.
 */
public interface Correspondents {
    /**
     * Finds or makes the person of each message and the conversation it belongs to, in order and at once. The same key gets the
     * same conversation again, however often and wherever it comes in.
     */
    CompletionStage<List<Assignment>> assign(List<Mail> mail);

    /** These messages are stored: when they come again there is nothing to do. */
    CompletionStage<Void> handled(List<String> keys);

    /** The person of a conversation, current or over; empty once either was forgotten. */
    CompletionStage<Optional<Correspondent>> find(ConversationId conversation);

    /** The conversation of a message that came in lately; empty when it is not known, or no longer. */
    CompletionStage<Optional<ConversationId>> conversationOf(String key);

    /** The next message of this conversation's person begins a new one. */
    CompletionStage<Void> signedOff(ConversationId conversation);

    /** A notice outside the window is about to be sent. */
    CompletionStage<Void> noticing(String person, Instant at);

    /** The notice that was about to be sent did not go out. */
    CompletionStage<Void> notNoticed(String person);

    /** A notice was sent outside the window; an earlier moment changes nothing. */
    CompletionStage<Void> noticed(String person, Instant at);

    /** This conversation becomes the person's current one; false when there is no such person. */
    CompletionStage<Boolean> link(String person, ConversationId conversation);

    /**
     * The channel knows the person by other aliases from now on. The old number no longer leads to the person; an old user id
     * does, for what was sent before. It proves nothing about who writes.
     */
    CompletionStage<Renamed> renamed(Aliases before, Aliases after);

    /** Keeps whether a person refuses marketing; nothing for a person who is not known. */
    CompletionStage<Void> refusesMarketing(Aliases person, boolean refuses);

    /** Forgets the person with all aliases when this is the current conversation; else only that the conversation was theirs. */
    CompletionStage<Void> forget(ConversationId conversation);

    /** What became of a change of aliases. */
    enum Renamed {
        DONE,
        /** Nobody is known by the old aliases. */
        UNKNOWN,
        /** A new alias leads to another known person: nothing was changed. */
        CONFLICT
    }
}
