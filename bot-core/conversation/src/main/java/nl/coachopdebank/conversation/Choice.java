package nl.coachopdebank.conversation;

import org.jspecify.annotations.Nullable;

/** A button: what is sent when it is pressed, and what it says.
 *
 * @param status of the scheme that it explains, as on a {@link VoucherCard}; null for every other button
 * @param exclusive among choices of which several may be sent at once: it goes with no other
 */
public record Choice(String value, String label, @Nullable String status, boolean exclusive) {
    public Choice(String value, String label) {
        this(value, label, null, false);
    }

    /** One that explains a scheme of this status. */
    public Choice(String value, String label, String status) {
        this(value, label, status, false);
    }

    /** One of several that may be sent at once. */
    public Choice(String value, String label, boolean exclusive) {
        this(value, label, null, exclusive);
    }
}
