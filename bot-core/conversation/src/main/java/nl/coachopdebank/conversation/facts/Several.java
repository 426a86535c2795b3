package nl.coachopdebank.conversation.facts;

import java.util.Collection;
import java.util.List;

/** Several values in the one value that a fact has: joined with a comma, which no value holds. */
public final class Several {
    private static final String SEPARATOR = ",";

    private Several() {}

    public static String joined(Collection<String> values) {
        return String.join(SEPARATOR, values);
    }

    /** The values, in their order; one when there is no comma, none when there is nothing. */
    public static List<String> in(String value) {
        return value.isEmpty() ? List.of() : List.of(value.split(SEPARATOR));
    }
}
