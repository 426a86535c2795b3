package nl.coachopdebank.whatsapp.webhook;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How far a message of ours got. Statuses come in any order, and the furthest one counts: failed after delivered, on
 * a second phone, is delivered (reference: Meta, webhooks/reference/messages/status, 2026). */
public enum Delivery {
    SENT,
    FAILED,
    DELIVERED,
    READ;

    /** What Meta's word means; empty for a word that tells nothing of this, now or later. */
    public static Optional<Delivery> of(String status) {
        return Stream.of(values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(status))
                .findFirst();
    }

    /** The one that counts when both were told. */
    public Delivery and(Delivery other) {
        return compareTo(other) < 0 ? other : this;
    }
}
