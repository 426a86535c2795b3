package nl.coachopdebank.whatsapp.graph;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** To whom a message goes: a phone number, or Meta's id of a person who shows none. Its text tells neither.
 *
 * @param field {@code to} for a phone number, {@code recipient} for a user id: where Meta wants it
 * @param value a phone number with plus, or the user id */
public record Recipient(String field, String value) {
    private static final Pattern PHONE = Pattern.compile("\\+\\d{5,20}");

    /** Two letters of a country and up to 128 letters and digits (reference: Meta, business-scoped-user-ids, June
     * 2026). One for linked businesses has ENT between them. */
    private static final Pattern USER_ID = Pattern.compile("[A-Z]{2}\\.(ENT\\.)?[A-Za-z0-9]{1,128}");

    public Recipient {
        boolean sound = switch (field) {
            case "to" -> PHONE.matcher(value).matches();
            case "recipient" -> USER_ID.matcher(value).matches();
            default -> false;
        };
        Limits.check(field, sound, "is a phone number with a plus (to) or a user id like NL.123 (recipient)");
    }

    /** @param phone digits, with or without plus: without one Meta would put our own country before it, so it is added
     * @throws IllegalArgumentException when it is no row of digits */
    public static Recipient phone(String phone) {
        return new Recipient("to", phone.startsWith("+") ? phone : "+" + phone);
    }

    /** @throws IllegalArgumentException when it does not look like an id */
    public static Recipient userId(String userId) {
        return new Recipient("recipient", userId);
    }

    /** The phone when it is known, else the user id: Meta too prefers the phone.
     *
     * @throws IllegalArgumentException when both are null */
    public static Recipient of(@Nullable String phone, @Nullable String userId) {
        if (phone != null) {
            return phone(phone);
        }
        if (userId != null) {
            return userId(userId);
        }
        throw new IllegalArgumentException("a message needs a phone number or a user id");
    }

    @Override
    public String toString() {
        return "Recipient[" + field + "]";
    }
}
