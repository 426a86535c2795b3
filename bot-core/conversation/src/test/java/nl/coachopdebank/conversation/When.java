package nl.coachopdebank.conversation;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import nl.coachopdebank.conversation.facts.Condition;
import nl.coachopdebank.conversation.facts.Known;
import nl.coachopdebank.conversation.facts.Several;
import nl.coachopdebank.conversation.facts.Truth;

/** Conditions for test content, three-valued like the editors' own. */
record When(Set<String> facts, String source, Function<Known, Truth> test) implements Condition {
    static When is(String fact, String... values) {
        return new When(Set.of(fact), fact + " in " + List.of(values), known -> {
            Object value = known.find(fact);
            return value == null ? Truth.UNKNOWN : truth(Arrays.asList(values).contains(value));
        });
    }

    /** One of several values that the fact has. */
    static When holds(String fact, String value) {
        return new When(Set.of(fact), "'" + value + "' in " + fact, known -> {
            Object values = known.find(fact);
            return values == null
                    ? Truth.UNKNOWN
                    : truth(Several.in(values.toString()).contains(value));
        });
    }

    static When not(When other) {
        return new When(other.facts, "!" + other.source, known -> switch (other.test(known)) {
            case TRUE -> Truth.FALSE;
            case FALSE -> Truth.TRUE;
            default -> Truth.UNKNOWN;
        });
    }

    static When atLeastSignals(int number) {
        return new When(Set.of(KnownFacts.SIGNALS), "size(signalen) >= " + number, known -> {
            List<?> signals = (List<?>) known.find(KnownFacts.SIGNALS);
            return signals == null ? Truth.UNKNOWN : truth(signals.size() >= number);
        });
    }

    When or(When other) {
        Set<String> both = new LinkedHashSet<>(facts);
        both.addAll(other.facts);
        return new When(both, source + " || " + other.source, known -> {
            Truth one = test(known);
            Truth two = other.test(known);
            if (one.surelyTrue() || two.surelyTrue()) {
                return Truth.TRUE;
            }
            return one.surelyFalse() && two.surelyFalse() ? Truth.FALSE : Truth.UNKNOWN;
        });
    }

    private static Truth truth(boolean holds) {
        return holds ? Truth.TRUE : Truth.FALSE;
    }

    @Override
    public Truth test(Known known) {
        return test.apply(known);
    }
}
