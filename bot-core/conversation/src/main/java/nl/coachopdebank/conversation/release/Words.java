package nl.coachopdebank.conversation.release;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.coachopdebank.conversation.words.Phrasing;
import org.jspecify.annotations.Nullable;

/** Words or short phrases a language, as people type them. Their normal forms are worked out once, when they are first asked for. */
public final class Words {
    public static final Words NONE = new Words(Map.of());

    private final Map<Language, List<String>> byLanguage;
    private volatile @Nullable Normal normal;

    /** What is compared with what people type. */
    private record Normal(Map<Language, List<Phrasing>> phrasings, Set<String> all) {}

    public Words(Map<Language, List<String>> byLanguage) {
        this.byLanguage = Map.copyOf(byLanguage);
    }

    /** Worked out twice when two threads are first: both get the same. */
    private Normal normal() {
        Normal known = normal;
        if (known == null) {
            Map<Language, List<Phrasing>> phrasings = new EnumMap<>(Language.class);
            Set<String> all = new HashSet<>();
            byLanguage.forEach((language, words) -> phrasings.put(
                    language, words.stream().map(Phrasing::pattern).toList()));
            phrasings.values().forEach(some -> some.forEach(phrasing -> all.add(phrasing.normal())));
            known = new Normal(phrasings, all);
            normal = known;
        }
        return known;
    }

    public Map<Language, List<String>> byLanguage() {
        return byLanguage;
    }

    /** As the editor wrote them; empty when there are none. */
    public List<String> in(Language language) {
        return byLanguage.getOrDefault(language, List.of());
    }

    public List<Phrasing> phrasings(Language language) {
        return normal().phrasings().getOrDefault(language, List.of());
    }

    /** True when this text in normal form is one of the words, in any language. */
    public boolean has(String text) {
        return normal().all().contains(text);
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
