package nl.coachopdebank.conversation.release;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.coachopdebank.conversation.words.Phrasing;

/** Words or short phrases a language, as people type them. Their normal forms are worked out once. */
public final class Words {
    public static final Words NONE = new Words(Map.of());

    private final Map<Language, List<String>> byLanguage;
    private final Map<Language, List<Phrasing>> phrasings = new EnumMap<>(Language.class);
    private final Map<Language, Set<String>> normals = new EnumMap<>(Language.class);

    public Words(Map<Language, List<String>> byLanguage) {
        this.byLanguage = Map.copyOf(byLanguage);
        byLanguage.forEach((language, words) -> {
            List<Phrasing> known = words.stream().map(Phrasing::pattern).toList();
            phrasings.put(language, known);
            Set<String> set = new HashSet<>();
            known.forEach(phrasing -> set.add(phrasing.normal()));
            normals.put(language, set);
        });
    }

    public Map<Language, List<String>> byLanguage() {
        return byLanguage;
    }

    /** As the editor wrote them; empty when there are none. */
    public List<String> in(Language language) {
        return byLanguage.getOrDefault(language, List.of());
    }

    public List<Phrasing> phrasings(Language language) {
        return phrasings.getOrDefault(language, List.of());
    }

    /** True when this text in normal form is one of the words, in any language. */
    public boolean has(String normal) {
        return normals.values().stream().anyMatch(set -> set.contains(normal));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Words words && byLanguage.equals(words.byLanguage);
    }

    @Override
    public int hashCode() {
        return byLanguage.hashCode();
    }
}
