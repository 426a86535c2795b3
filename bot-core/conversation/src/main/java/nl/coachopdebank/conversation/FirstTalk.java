package nl.coachopdebank.conversation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a hand-off began. It stays what it was when the request is passed on, put back on the list or promised anew, so that
 * each request counts once and a promise that was missed stays missed.
 *
 * @param promisedBy the moment that the resident was promised first
 * @param takenAt when a coach first took it; null while none did
 * @param role the role it was for at that moment; empty while nobody took it
 * @param answeredAt when a coach first wrote to the resident; null while none did
 */
public record FirstTalk(
        Instant promisedBy,
        @Nullable Instant takenAt,
        String role,
        @Nullable Instant answeredAt) {
    public static FirstTalk promised(Instant by) {
        return new FirstTalk(by, null, "", null);
    }

    /** What can be said of a hand-off that was stored before this was noted: what it holds now. */
    public static FirstTalk asFarAsKnown(Instant promisedBy, @Nullable Instant takenAt, String role) {
        return new FirstTalk(promisedBy, takenAt, takenAt == null ? "" : role, null);
    }

    FirstTalk taken(String by, Instant at) {
        return takenAt == null ? new FirstTalk(promisedBy, at, by, answeredAt) : this;
    }

    FirstTalk answered(Instant at) {
        return answeredAt == null ? new FirstTalk(promisedBy, takenAt, role, at) : this;
    }

    /** True when a coach took it by the promised moment. */
    public boolean isTakenInTime() {
        return takenAt != null && !takenAt.isAfter(promisedBy);
    }

    /** True when a coach wrote by the promised moment. */
    public boolean isAnsweredInTime() {
        return answeredAt != null && !answeredAt.isAfter(promisedBy);
    }
}
