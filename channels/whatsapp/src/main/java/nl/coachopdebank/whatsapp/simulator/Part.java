package nl.coachopdebank.whatsapp.simulator;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One object of a call, read as strictly as Meta does: what is missing, unknown, too long or too many is refused. */
final class Part {
    private final String name;
    private final JsonNode node;

    Part(String name, JsonNode node) {
        if (!node.isObject()) {
            throw GraphError.INVALID.because("The parameter " + name + " is required and must be a JSON object.");
        }
        this.name = name;
        this.node = node;
    }

    String name() {
        return name;
    }

    boolean has(String member) {
        return node.has(member);
    }

    Part holdingOnly(String... members) {
        Set<String> known = Set.of(members);
        node.propertyNames().stream()
                .filter(member -> !known.contains(member))
                .findFirst()
                .ifPresent(member -> {
                    throw GraphError.INVALID.because("Unexpected key on param " + name + ".");
                });
        return this;
    }

    Part part(String member) {
        return new Part(name + "." + member, node.path(member));
    }

    Optional<Part> findPart(String member) {
        return node.has(member) ? Optional.of(part(member)) : Optional.empty();
    }

    List<Part> parts(String member, int least, int most) {
        JsonNode list = node.path(member);
        String full = name + "." + member;
        if (!list.isArray() || list.size() < least || list.size() > most) {
            throw GraphError.VALUE.because(
                    full + ": invalid number of items. Min count: " + least + ", Max count: " + most);
        }
        return list.valueStream().map(one -> new Part(full, one)).toList();
    }

    /** A word that has to be one of Meta's own. */
    String word(String member) {
        String word = node.path(member).stringValue("");
        if (word.isBlank()) {
            throw GraphError.INVALID.because("The parameter " + name + "." + member + " is required.");
        }
        return word;
    }

    String text(String member, int most) {
        return text(member, most, GraphError.VALUE);
    }

    String text(String member, int most, GraphError tooLong) {
        String text = node.path(member).stringValue(null);
        if (text == null) {
            throw GraphError.INVALID.because("The parameter " + name + "." + member + " is required.");
        }
        if (text.isBlank() || text.length() > most) {
            throw tooLong.because(name + "." + member + " length invalid. Min length: 1, Max length: " + most);
        }
        return text;
    }

    @Nullable
    String textIfAny(String member, int most) {
        return node.has(member) ? text(member, most) : null;
    }

    /** As it came: for what Meta reads loosely. */
    JsonNode raw(String member) {
        return node.path(member);
    }
}
