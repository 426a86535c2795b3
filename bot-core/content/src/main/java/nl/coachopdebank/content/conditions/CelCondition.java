package nl.coachopdebank.content.conditions;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime.Program;
import dev.cel.runtime.CelVariableResolver;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.coachopdebank.conversation.facts.Condition;
import nl.coachopdebank.conversation.facts.Known;
import nl.coachopdebank.conversation.facts.Truth;
import org.jspecify.annotations.Nullable;

/** A compiled condition. Remembers its outcome for each combination of answers, unless a free text is among them. */
final class CelCondition implements Condition {
    /** Real conditions have at most a few hundred combinations; more are evaluated each time. */
    private static final int MAX_REMEMBERED = 4_096;

    private final String source;
    private final Program program;
    private final String[] names;
    private final FactType[] types;
    private final Set<String> facts;
    private final boolean remembers;
    private final Map<List<@Nullable Object>, Truth> remembered = new ConcurrentHashMap<>();

    CelCondition(String source, Program program, Map<String, FactType> facts) {
        this.source = source;
        this.program = program;
        this.facts = Set.copyOf(facts.keySet());
        this.names = facts.keySet().toArray(new String[0]);
        this.types = facts.values().toArray(new FactType[0]);
        this.remembers = facts.values().stream().allMatch(FactType::hasFewValues);
    }

    @Override
    public Truth test(Known known) {
        @Nullable Object[] values = new Object[names.length];
        for (int i = 0; i < names.length; i++) {
            values[i] = known.find(names[i]);
        }
        if (!remembers) {
            return evaluate(values);
        }
        List<@Nullable Object> key = Arrays.asList(values);
        Truth truth = remembered.get(key);
        return truth != null ? truth : remember(key, evaluate(values));
    }

    private Truth remember(List<@Nullable Object> key, Truth truth) {
        if (remembered.size() < MAX_REMEMBERED) {
            remembered.put(key, truth);
        }
        return truth;
    }

    private Truth evaluate(@Nullable Object[] values) {
        CelVariableResolver resolver = name -> Optional.ofNullable(value(name, values));
        try {
            Object outcome = program.eval(resolver);
            if (outcome instanceof Boolean holds) {
                return holds ? Truth.TRUE : Truth.FALSE;
            }
            return Truth.UNKNOWN;
        } catch (CelEvaluationException undecidable) {
            return Truth.UNKNOWN;
        }
    }

    private @Nullable Object value(String name, @Nullable Object[] values) {
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(name)) {
                return values[i] instanceof String stored ? types[i].read(stored) : values[i];
            }
        }
        return null;
    }

    @Override
    public Set<String> facts() {
        return facts;
    }

    @Override
    public String source() {
        return source;
    }

    @Override
    public String toString() {
        return source;
    }
}
