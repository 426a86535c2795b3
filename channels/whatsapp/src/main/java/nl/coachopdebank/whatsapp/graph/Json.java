package nl.coachopdebank.whatsapp.graph;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object of JSON, built member by member; what is absent is left out. */
final class Json {
    private final Map<String, Object> members = new LinkedHashMap<>();

    Json with(String name, @Nullable Object value) {
        if (value != null) {
            members.put(name, value);
        }
        return this;
    }

    Map<String, Object> object() {
        return members;
    }

    /** The header that is a text, null when there is none. */
    static @Nullable Map<String, Object> header(@Nullable String text) {
        return text == null
                ? null
                : new Json().with("type", "text").with("text", text).object();
    }

    /** The object that holds a text, null when there is none. */
    static @Nullable Map<String, Object> text(@Nullable String text) {
        return text == null ? null : Map.of("text", text);
    }
}
