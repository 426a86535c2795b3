package nl.coachopdebank.whatsapp.delivery;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The 24 hours after a resident's last message in which anything may be sent (reference: Meta, send-messages, Nov 2025). It is
 * counted from when the message was written, not from when it came in.
 *
 * @param margin so much earlier it counts as closed: Meta decides, by a clock of its own, when the message arrives there
 */
record Window(Duration margin) {
    private static final Duration LENGTH = Duration.ofHours(24);

    /** When it closes for who wrote at this moment. */
    Instant closesAt(Instant writtenAt) {
        return writtenAt.plus(LENGTH);
    }

    boolean isOpen(@Nullable Instant writtenAt, Instant now) {
        return writtenAt != null && now.isBefore(closesAt(writtenAt).minus(margin));
    }
}
