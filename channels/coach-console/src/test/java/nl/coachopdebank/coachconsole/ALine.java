package nl.coachopdebank.coachconsole;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import nl.coachopdebank.conversation.Consent;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.conversation.FirstTalk;
import nl.coachopdebank.conversation.HandOff;
import nl.coachopdebank.conversation.HandOff.State;
import nl.coachopdebank.conversation.Promise;
import nl.coachopdebank.pipeline.HandOffLine;
import nl.coachopdebank.pipeline.Samples;
import org.jspecify.annotations.Nullable;

/** Builds a line of the coaches' list: who asked when, and what became of it. */
final class ALine {
    private static final Random RANDOM = new Random(7);

    private final ConversationId conversation = Samples.id(RANDOM);
    private final Instant asked;
    private String role;
    private String reason = "request";
    private @Nullable String safety;
    private Promise promise;
    private FirstTalk first;
    private State state = State.REQUESTED;
    private @Nullable String holder;
    private @Nullable Instant takenAt;
    private HandOff.@Nullable Closing closing;

    private ALine(String role, Instant asked, Instant promised) {
        this.role = role;
        this.asked = asked;
        this.promise = new Promise(promised, "");
        this.first = FirstTalk.promised(promised);
    }

    /** A request for this role, with a promise of two hours. */
    static ALine asked(String role, String at) {
        Instant moment = Instant.parse(at);
        return new ALine(role, moment, moment.plusSeconds(7_200));
    }

    ALine because(String why) {
        reason = why;
        return this;
    }

    ALine unsafe() {
        safety = "suicide";
        return this;
    }

    ALine promisedAnew(String by) {
        promise = new Promise(Instant.parse(by), "");
        return this;
    }

    ALine taken(String by, String at) {
        state = State.TAKEN;
        holder = by;
        takenAt = Instant.parse(at);
        if (first.takenAt() == null) {
            first = new FirstTalk(first.promisedBy(), takenAt, role, null);
        }
        return this;
    }

    ALine answered(String at) {
        first = new FirstTalk(first.promisedBy(), first.takenAt(), first.role(), Instant.parse(at));
        return this;
    }

    ALine passedTo(String next) {
        state = State.REQUESTED;
        role = next;
        holder = null;
        takenAt = null;
        return this;
    }

    ALine ended(String outcome, String at) {
        state = outcome.equals("lapsed") ? State.LAPSED : State.CLOSED;
        closing = new HandOff.Closing(Instant.parse(at), outcome, "", List.of());
        return this;
    }

    HandOffLine line() {
        HandOff handOff = new HandOff(
                conversation + "-1",
                "C-" + conversation.value().substring(1, 5),
                state,
                reason,
                "",
                role,
                "",
                asked,
                0,
                promise,
                first,
                new Consent(Consent.Given.ALL, "", "", asked),
                safety,
                holder,
                holder,
                takenAt,
                List.of(),
                closing);
        return new HandOffLine(handOff, conversation, "web", "zwolle", "nl");
    }
}
