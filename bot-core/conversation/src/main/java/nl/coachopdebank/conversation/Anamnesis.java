package nl.coachopdebank.conversation;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a coach and the resident found out together: the road to work, what is needed on it, and what they agreed on. The
 * resident's own answers are not in it.
 *
 * @param entries what was filled in last, by field, in the order in which the fields were first filled in
 */
public record Anamnesis(Map<String, Entry> entries) {
    public static final Anamnesis NONE = new Anamnesis(Map.of());

    /** What a field holds.
     *
     * @param value empty when it was taken out again
     * @param by the first name of the coach
     */
    public record Entry(String value, String by, Instant at) {}

    public Anamnesis {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    Anamnesis with(String field, Entry entry) {
        Map<String, Entry> more = new LinkedHashMap<>(entries);
        more.put(field, entry);
        return new Anamnesis(more);
    }
}
