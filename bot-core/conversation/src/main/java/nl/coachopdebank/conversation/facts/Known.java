package nl.coachopdebank.conversation.facts;

import org.jspecify.annotations.Nullable;

/** What a condition may look at. */
@FunctionalInterface
public interface Known {
    /** The value of a fact: a String or a List of Strings; null when it is unknown (not asked, or skipped). */
    @Nullable
    Object find(String name);
}
