package nl.coachopdebank.pipeline;

import org.jspecify.annotations.Nullable;

/** By what a channel knows a person. Any may be absent; what is blank is. Its text tells none of them.
 *
 * @param phone digits, as the channel writes them
 * @param userId the channel's id of the person towards us: it belongs to one account, where a number can get another
 * @param parentUserId the same towards linked businesses
 */
public record Aliases(
        @Nullable String phone,
        @Nullable String userId,
        @Nullable String parentUserId) {
    public Aliases {
        phone = orAbsent(phone);
        userId = orAbsent(userId);
        parentUserId = orAbsent(parentUserId);
    }

    private static @Nullable String orAbsent(@Nullable String alias) {
        return alias == null || alias.isBlank() ? null : alias;
    }

    public boolean areKnown() {
        return phone != null || userId != null || parentUserId != null;
    }

    @Override
    public String toString() {
        return "Aliases[…]";
    }
}
