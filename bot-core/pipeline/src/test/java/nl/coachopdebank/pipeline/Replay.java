package nl.coachopdebank.pipeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.coachopdebank.conversation.Conversation;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.conversation.ConversationInput;
import nl.coachopdebank.conversation.Event;
import nl.coachopdebank.conversation.Outcome;
import nl.coachopdebank.conversation.Releases;
import nl.coachopdebank.conversation.Turn;
import org.jspecify.annotations.Nullable;

/** What ought to have happened: the accepted inputs, given to the engine one after the other with nothing in between. */
final class Replay {
    private static final Releases NO_CONTENT = new Releases(null, Map.of());

    private final ConversationId id;
    private final EchoDecider engine = new EchoDecider();
    private final List<String> transcript = new ArrayList<>();
    private final Map<String, Outcome> outcomes = new HashMap<>();
    private final Map<String, Instant> timers = new HashMap<>();
    private @Nullable Conversation state;
    private int turns;
    private int dead;
    private boolean erased;

    private Replay(ConversationId id) {
        this.id = id;
    }

    static Replay of(ConversationId id, List<ConversationInput> accepted) {
        Replay replay = new Replay(id);
        accepted.forEach(replay::handle);
        return replay;
    }

    private void handle(ConversationInput input) {
        if (input instanceof ConversationInput.Started ? erased || state != null : state == null) {
            refuse(input);
        } else if (TimerFiring.of(input)
                .map(firing -> timers.remove(firing.timer(), firing.due()))
                .orElse(true)) {
            Turn turn = turn(input);
            turns++;
            turn.events().forEach(event -> transcript.add(line(event)));
            turn.timers().forEach(change -> timers.put(change.timer(), change.due()));
            state = turn.after();
            erased |= state == null;
            if (Awaited.is(input)) {
                outcomes.put(input.id(), turn.outcome());
            }
        }
    }

    private void refuse(ConversationInput input) {
        if (Awaited.is(input)) {
            outcomes.put(input.id(), Outcome.GONE);
        }
    }

    private Turn turn(ConversationInput input) {
        try {
            return engine.decide(state, id, input, FakeDesk.found(), NO_CONTENT, Samples.AT)
                    .turn();
        } catch (IllegalStateException e) {
            dead++;
            return engine.excuse(state, input, NO_CONTENT, Samples.AT).orElseThrow();
        }
    }

    /** An event without its time. */
    static String line(Event event) {
        if (event instanceof Event.Message message) {
            return message.seq() + " " + message.from() + " " + message.messageId() + " to " + message.replyTo() + ": "
                    + message.body().text();
        }
        Event.Status status = (Event.Status) event;
        String promise = status.promise() == null ? "" : status.promise().text();
        return status.seq() + " " + status.holder() + " " + status.coach() + " " + promise;
    }

    /** All that was told, also when it is erased in the end. */
    List<String> transcript() {
        return transcript;
    }

    Map<String, Outcome> outcomes() {
        return outcomes;
    }

    @Nullable
    Conversation state() {
        return state;
    }

    /** Turns that were stored. */
    int turns() {
        return turns;
    }

    /** Inputs that the engine failed on. */
    int dead() {
        return dead;
    }

    boolean isErased() {
        return erased;
    }
}
