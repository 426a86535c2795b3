package nl.coachopdebank.conversation;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One condition beside what the resident told. Never summed up (A5).
 *
 * @param answer the resident's own answer in words; null when there is none
 */
public record ConditionCheck(
        String text, Check check, @Nullable String answer) {
    /** How a condition relates to what was told. */
    public enum Check {
        FITS,
        DIFFERS,
        /** A person weighs it. */
        PERSON,
        UNASKED;

        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
