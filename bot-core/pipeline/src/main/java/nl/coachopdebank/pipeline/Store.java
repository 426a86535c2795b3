package nl.coachopdebank.pipeline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.conversation.Event;
import nl.coachopdebank.conversation.Outcome;

/** Where conversations live; shared by all servers. Failures complete with {@link StoreUnavailable}. */
public interface Store extends Conversations, Deliveries {
    int shardCount();

    int shardOf(ConversationId id);

    ShardStore shard(int number);

    /** Says that this server lives, and answers how many do. */
    CompletionStage<Integer> heartbeat();

    /** Takes back the last heartbeat, and tells the others that shards are free. */
    CompletionStage<Void> farewell();

    /** Events after a number, and whether there is such a conversation at all. */
    CompletionStage<Page> page(ConversationId id, long after);

    CompletionStage<Optional<Outcome>> outcome(ConversationId id, String inputId);

    CompletionStage<List<HandOffLine>> openHandOffs();

    /** Newest first. */
    CompletionStage<List<HandOffLine>> closedHandOffs(int limit);

    /** In no particular order. */
    CompletionStage<List<HandOffLine>> handOffsEndedSince(Instant from);

    /** Notes what a channel reported of a part; false when there is no such part, or it is past that.
     *
     * @param waits true when the message is to be brought again once the resident writes
     */
    CompletionStage<Boolean> report(PartId part, DeliveryState state, Instant at, int code, boolean waits);

    /** Says anew why a message waits; false when it does not. */
    CompletionStage<Boolean> explain(PartId part, int code);

    /** Tells all other servers. */
    void typing(ConversationId id, String name);

    /** Tells all other servers. */
    void looking(String handOff, Onlooker coach);

    /** Who hears what other servers do; called once, before anything else. */
    void listen(StoreListener listener);

    /**
     * Changes each time the connection was lost: what was known of the store before may not be so any more, because a
     * store that crashed may have forgotten its last moments.
     */
    int generation();

    /** False while the store is known to be away. */
    boolean available();

    /** A part of a transcript.
     *
     * @param exists false when there is no such conversation
     * @param forgot true when the store no longer has what the reader read: it lost its last moments
     */
    record Page(List<Event> events, boolean exists, boolean forgot) {
        public Page {
            events = List.copyOf(events);
        }

        public Page(List<Event> events, boolean exists) {
            this(events, exists, false);
        }
    }
}
