package nl.coachopdebank.knowledge;

import java.util.List;
import java.util.Set;
import nl.coachopdebank.conversation.facts.Condition;
import nl.coachopdebank.conversation.facts.Known;
import nl.coachopdebank.conversation.facts.Truth;

/** The condition that a fact has this value, or that a list holds it. */
public record FactIs(String fact, String value) implements Condition {
    @Override
    public Truth test(Known known) {
        Object found = known.find(fact);
        if (found == null) {
            return Truth.UNKNOWN;
        }
        boolean holds = found instanceof List<?> list ? list.contains(value) : found.equals(value);
        return holds ? Truth.TRUE : Truth.FALSE;
    }

    @Override
    public Set<String> facts() {
        return Set.of(fact);
    }

    @Override
    public String source() {
        return fact + " == '" + value + "'";
    }

    /** The condition that this one does not hold. */
    public Condition not() {
        FactIs positive = this;
        return new Condition() {
            @Override
            public Truth test(Known known) {
                return switch (positive.test(known)) {
                    case TRUE -> Truth.FALSE;
                    case FALSE -> Truth.TRUE;
                    case UNKNOWN -> Truth.UNKNOWN;
                };
            }

            @Override
            public Set<String> facts() {
                return positive.facts();
            }

            @Override
            public String source() {
                return fact + " != '" + value + "'";
            }
        };
    }
}
