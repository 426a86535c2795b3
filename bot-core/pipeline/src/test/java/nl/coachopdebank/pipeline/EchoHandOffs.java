package nl.coachopdebank.pipeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.coachopdebank.conversation.CoachInput;
import nl.coachopdebank.conversation.Consent;
import nl.coachopdebank.conversation.FirstTalk;
import nl.coachopdebank.conversation.HandOff;
import nl.coachopdebank.conversation.Promise;
import org.jspecify.annotations.Nullable;

/** What the {@link EchoDecider} makes of a hand-off. */
final class EchoHandOffs {
    private EchoHandOffs() {}

    static HandOff requested(String id, Instant now, long lastSeq) {
        Consent consent = new Consent(Consent.Given.ALL, "gemeente", "mag dat?", now);
        Promise promise = new Promise(now, "straks");
        return new HandOff(
                id,
                "R1",
                HandOff.State.REQUESTED,
                "request",
                "een wens",
                "werkcoach",
                "",
                now,
                lastSeq,
                promise,
                FirstTalk.promised(now),
                consent,
                null,
                null,
                null,
                null,
                List.of(),
                null);
    }

    static HandOff taken(HandOff old, CoachInput by, Instant now) {
        return copy(old, HandOff.State.TAKEN, by.coach(), by.name(), now, old.notes(), null);
    }

    static HandOff noted(HandOff old, CoachInput by, Instant now) {
        List<HandOff.Note> notes = new ArrayList<>(old.notes());
        notes.add(new HandOff.Note(now, by.coach(), by.text()));
        return copy(old, old.state(), old.takenBy(), old.takenByName(), old.takenAt(), notes, null);
    }

    static HandOff transferred(HandOff old) {
        return copy(old, HandOff.State.REQUESTED, null, null, null, old.notes(), null);
    }

    static HandOff ended(HandOff old, HandOff.State state, Instant now) {
        HandOff.Closing closing = new HandOff.Closing(now, state.wireName(), "", List.of());
        return copy(old, state, old.takenBy(), old.takenByName(), old.takenAt(), old.notes(), closing);
    }

    private static HandOff copy(
            HandOff old,
            HandOff.State state,
            @Nullable String coach,
            @Nullable String name,
            @Nullable Instant since,
            List<HandOff.Note> notes,
            HandOff.@Nullable Closing closing) {
        return new HandOff(
                old.id(),
                old.receipt(),
                state,
                old.reason(),
                old.wish(),
                old.role(),
                old.responsible(),
                old.requestedAt(),
                old.fromSeq(),
                old.promise(),
                old.first(),
                old.consent(),
                null,
                coach,
                name,
                since,
                notes,
                closing);
    }
}
