package nl.coachopdebank.whatsapp.webhook;

import org.jspecify.annotations.Nullable;

/** Someone on WhatsApp, by what Meta tells: a phone, a user id, or both. Either may be absent (reference: Meta,
 * business-scoped-user-ids, June 2026). Its text tells neither.
 *
 * @param phone digits without plus, as Meta writes them: mostly, not always, the number as it is dialled
 * @param userId Meta's id of the person towards us (BSUID): changes with the phone number
 * @param parentUserId the same towards linked businesses, rarely there */
public record Person(
        @Nullable String phone,
        @Nullable String userId,
        @Nullable String parentUserId) {
    /** What is blank is absent. */
    public Person {
        phone = orAbsent(phone);
        userId = orAbsent(userId);
        parentUserId = orAbsent(parentUserId);
    }

    private static @Nullable String orAbsent(@Nullable String id) {
        return id == null || id.isBlank() ? null : id;
    }

    /** Whether there is anything to know this person by. */
    public boolean isKnown() {
        return phone != null || userId != null;
    }

    /** This person, with what was absent taken from the other. */
    Person or(Person other) {
        return new Person(
                phone == null ? other.phone : phone,
                userId == null ? other.userId : userId,
                parentUserId == null ? other.parentUserId : parentUserId);
    }

    /** Whether both have a phone or a user id in common. */
    boolean isSameAs(Person other) {
        return (phone != null && phone.equals(other.phone)) || (userId != null && userId.equals(other.userId));
    }

    @Override
    public String toString() {
        return "Person[phone " + isThere(phone) + ", user id " + isThere(userId) + "]";
    }

    private static String isThere(@Nullable String id) {
        return id == null ? "absent" : "known";
    }
}
