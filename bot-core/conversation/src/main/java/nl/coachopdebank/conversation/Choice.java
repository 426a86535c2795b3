package nl.coachopdebank.conversation;

import org.jspecify.annotations.Nullable;

/** A button: what is sent when it is pressed, and what it says.
 *
 * @param status of the scheme that it explains, as on a {@link VoucherCard}; null for every other button
 */
public record Choice(String value, String label, @Nullable String status) {
    public Choice(String value, String label) {
        this(value, label, null);
    }
}
