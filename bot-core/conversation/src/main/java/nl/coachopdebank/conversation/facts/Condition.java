package nl.coachopdebank.conversation.facts;

import java.util.Set;

/** An editor's condition over facts, compiled and checked when the content was loaded. Thread-safe. */
public interface Condition {
    /** Holds for everyone: what a step without `when` has. */
    Condition ALWAYS = new Condition() {
        @Override
        public Truth test(Known known) {
            return Truth.TRUE;
        }

        @Override
        public Set<String> facts() {
            return Set.of();
        }

        @Override
        public String source() {
            return "true";
        }
    };

    Truth test(Known known);

    /** Names of the facts that the expression mentions. */
    Set<String> facts();

    /** The expression as the editor wrote it. */
    String source();
}
