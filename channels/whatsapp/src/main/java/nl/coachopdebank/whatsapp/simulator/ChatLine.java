package nl.coachopdebank.whatsapp.simulator;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A message in the chat of a phone.
 *
 * @param id made up, in the form of Meta's
 * @param own whether the person sent it
 * @param quotedId the message that it answers
 * @param opaque what the door sent along, for its statuses
 * @param reaction the emoji under it */
record ChatLine(
        String id,
        boolean own,
        Instant at,
        Look look,
        Progress progress,
        @Nullable String quotedId,
        @JsonIgnore @Nullable String opaque,
        @Nullable String reaction,
        boolean edited,
        boolean revoked) {
    static ChatLine own(String id, Instant at, Look look, @Nullable String quotedId) {
        return new ChatLine(id, true, at, look, Progress.PENDING, quotedId, null, null, false, false);
    }

    static ChatLine received(String id, Instant at, SendRequest request) {
        return new ChatLine(
                id,
                false,
                at,
                request.look(),
                Progress.PENDING,
                request.quotedId(),
                request.opaque(),
                null,
                false,
                false);
    }

    ChatLine with(Progress now) {
        return new ChatLine(id, own, at, look, now, quotedId, opaque, reaction, edited, revoked);
    }

    ChatLine withReaction(@Nullable String emoji) {
        return new ChatLine(id, own, at, look, progress, quotedId, opaque, emoji, edited, revoked);
    }

    ChatLine withText(String words) {
        return new ChatLine(id, own, at, look.withText(words), progress, quotedId, opaque, reaction, true, revoked);
    }

    ChatLine takenBack() {
        return new ChatLine(id, own, at, Look.of("text", ""), progress, quotedId, opaque, null, edited, true);
    }

    boolean isSpoken() {
        return own && !revoked && look.kind().equals("text") && quotedId == null;
    }
}
