package nl.coachopdebank.conversation.facts;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One thing a resident told, or chose not to tell.
 *
 * @param name the content's name of the fact, for example {@code situatie}
 * @param value the chosen option's value, a municipality's id, or the resident's own words; null when skipped
 */
public record Fact(String name, @Nullable String value) {
    public Fact {
        Objects.requireNonNull(name);
    }

    public static Fact skipped(String name) {
        return new Fact(name, null);
    }

    public boolean isSkipped() {
        return value == null;
    }
}
