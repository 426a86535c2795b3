package nl.coachopdebank.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A request for a human coach, and what became of it.
 *
 * @param id the conversation's id, a dash and a number that counts its hand-offs
 * @param receipt the number that the resident was given
 * @param reason request, triage, misses, doubt or safety
 * @param wish what the resident wants, in their own words; empty when they did not say
 * @param responsible organisation first responsible, in the background; empty when unknown
 * @param fromSeq the last event before the coach was asked for, the words that asked included: what came later may be seen
 *     without consent. A transfer begins it anew: the next partner has nothing to do with the talk before
 * @param promise the one that stands now; the first one is in {@code first}
 * @param safety the signal seen in this conversation; null when none
 */
public record HandOff(
        String id,
        String receipt,
        State state,
        String reason,
        String wish,
        String role,
        String responsible,
        Instant requestedAt,
        long fromSeq,
        Promise promise,
        FirstTalk first,
        Consent consent,
        @Nullable String safety,
        @Nullable String takenBy,
        @Nullable String takenByName,
        @Nullable Instant takenAt,
        List<Note> notes,
        @Nullable Closing closing) {
    static final String WITHDRAWN = "withdrawn";

    /** Where a hand-off stands. The allowed changes are in {@link HandOffStates}. */
    public enum State {
        REQUESTED,
        TAKEN,
        RETURNED,
        CLOSED,
        LAPSED;

        public boolean isOpen() {
            return this == REQUESTED || this == TAKEN;
        }

        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A remark between coaches. */
    public record Note(Instant at, String by, String text) {}

    /** How it ended.
     *
     * @param outcome light, extended, referred, unreachable, returned, lapsed, or withdrawn by the resident
     * @param instruments letters of the menu, A to G
     */
    public record Closing(Instant at, String outcome, String agreement, List<String> instruments) {
        public Closing {
            instruments = List.copyOf(instruments);
        }
    }

    public HandOff {
        notes = List.copyOf(notes);
    }

    public boolean isOpen() {
        return state.isOpen();
    }

    /** True when the resident took it back before a coach came. */
    public boolean isWithdrawn() {
        return closing != null && closing.outcome().equals(WITHDRAWN);
    }

    public boolean isHeldBy(String coach) {
        return state == State.TAKEN && coach.equals(takenBy);
    }

    /** When the bot got the floor back from a coach, and said so; null when it did not. */
    @Nullable
    Instant botCameBackAt() {
        if (state == State.RETURNED && closing != null) {
            return closing.at();
        }
        Instant back = null;
        for (Note note : notes) {
            back = note.by().equals(Transcript.BOT_NAME) ? note.at() : back;
        }
        return back;
    }

    HandOff taken(String coach, String name, Instant at) {
        HandOffStates.check(state, State.TAKEN);
        return copy(State.TAKEN, role, promise, consent, safety, coach, name, at, notes, null)
                .began(first.taken(role, at));
    }

    /** A coach wrote to the resident. */
    HandOff answered(Instant at) {
        return began(first.answered(at));
    }

    private HandOff began(FirstTalk how) {
        return told(wish, fromSeq, how);
    }

    private HandOff told(String newWish, long seq, FirstTalk how) {
        return new HandOff(
                id,
                receipt,
                state,
                reason,
                newWish,
                role,
                responsible,
                requestedAt,
                seq,
                promise,
                how,
                consent,
                safety,
                takenBy,
                takenByName,
                takenAt,
                notes,
                closing);
    }

    /** Waits again, for this role. */
    HandOff transferred(String newRole, Promise newPromise, Consent newConsent) {
        HandOffStates.check(state, State.REQUESTED);
        return copy(State.REQUESTED, newRole, newPromise, newConsent, safety, null, null, null, notes, null);
    }

    /** The same, for someone who has nothing to do with what was said so far: without a yes it begins here. */
    HandOff from(long seq) {
        return told(wish, seq, first);
    }

    HandOff ended(State end, Closing how) {
        HandOffStates.check(state, end);
        return copy(end, role, promise, consent, safety, takenBy, takenByName, takenAt, notes, how);
    }

    HandOff promising(Promise newPromise) {
        return copy(state, role, newPromise, consent, safety, takenBy, takenByName, takenAt, notes, closing);
    }

    HandOff consenting(Consent answer) {
        return copy(state, role, promise, answer, safety, takenBy, takenByName, takenAt, notes, closing);
    }

    HandOff wishing(String newWish) {
        return told(newWish, fromSeq, first);
    }

    HandOff flagged(String signal) {
        return copy(state, role, promise, consent, signal, takenBy, takenByName, takenAt, notes, closing);
    }

    HandOff noted(Note note) {
        List<Note> more = new ArrayList<>(notes);
        more.add(note);
        return copy(state, role, promise, consent, safety, takenBy, takenByName, takenAt, more, closing);
    }

    private HandOff copy(
            State newState,
            String newRole,
            Promise newPromise,
            Consent newConsent,
            @Nullable String newSafety,
            @Nullable String coach,
            @Nullable String coachName,
            @Nullable Instant since,
            List<Note> newNotes,
            @Nullable Closing newClosing) {
        return new HandOff(
                id,
                receipt,
                newState,
                reason,
                wish,
                newRole,
                responsible,
                requestedAt,
                fromSeq,
                newPromise,
                first,
                newConsent,
                newSafety,
                coach,
                coachName,
                since,
                newNotes,
                newClosing);
    }
}
