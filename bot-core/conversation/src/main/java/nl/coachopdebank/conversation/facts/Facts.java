package nl.coachopdebank.conversation.facts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All facts of a conversation, in the order in which they were first told. Immutable. */
public final class Facts implements Known {
    public static final Facts NONE = new Facts(Map.of());

    private final Map<String, Fact> byName;

    private Facts(Map<String, Fact> byName) {
        this.byName = byName;
    }

    public static Facts of(List<Fact> facts) {
        Map<String, Fact> map = new LinkedHashMap<>();
        facts.forEach(fact -> map.put(fact.name(), fact));
        return new Facts(Collections.unmodifiableMap(map));
    }

    /** True when the question was answered or skipped, so that it need not be asked again. */
    public boolean has(String name) {
        return byName.containsKey(name);
    }

    public Optional<Fact> fact(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    @Override
    public @Nullable String find(String name) {
        Fact fact = byName.get(name);
        return fact == null ? null : fact.value();
    }

    /** A copy with this fact; one told before keeps its place in the order. */
    public Facts with(Fact fact) {
        Map<String, Fact> copy = new LinkedHashMap<>(byName);
        copy.put(fact.name(), fact);
        return new Facts(Collections.unmodifiableMap(copy));
    }

    public Facts without(String name) {
        if (!byName.containsKey(name)) {
            return this;
        }
        Map<String, Fact> copy = new LinkedHashMap<>(byName);
        copy.remove(name);
        return new Facts(Collections.unmodifiableMap(copy));
    }

    public List<Fact> list() {
        return new ArrayList<>(byName.values());
    }

    public boolean isEmpty() {
        return byName.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Facts facts && list().equals(facts.list());
    }

    @Override
    public int hashCode() {
        return byName.hashCode();
    }

    @Override
    public String toString() {
        return byName.keySet().toString();
    }
}
