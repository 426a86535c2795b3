package nl.coachopdebank.content.source;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A parsed file. Equal only to itself, so that it can be a cheap key.
 *
 * @param path below the content folder
 * @param tree its content
 * @param lines line numbers by JSON pointer
 */
public record Document(String path, FileKind kind, JsonNode tree, Map<String, Integer> lines) {
    public Document {
        lines = Map.copyOf(lines);
    }

    public Element root() {
        return new Element(this, "", tree, null);
    }

    /** The nearest known line: that of the pointer itself, or of what it is part of; 0 when nothing is known. */
    int line(String pointer) {
        String at = pointer;
        while (!lines.containsKey(at) && !at.isEmpty()) {
            at = at.substring(0, Math.max(0, at.lastIndexOf('/')));
        }
        return lines.getOrDefault(at, 0);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
