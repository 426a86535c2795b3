package nl.coachopdebank.conversation.release;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.coachopdebank.conversation.words.Phrasing;
import org.jspecify.annotations.Nullable;

/**
 * One text in its languages, and where an editor wrote that in other words for WhatsApp. Markdown limited to bold, lists, links and line breaks; may hold {@code {placeholders}}.
 */
public final class Text {
    private final Map<Language, String> byLanguage;
    private final Map<Language, String> onWhatsApp;
    /** Worked out when first asked for; doing that twice is harmless. */
    private @Nullable Map<Language, List<Phrasing>> phrasings;

    public Text(Map<Language, String> byLanguage) {
        this(byLanguage, Map.of());
    }

    /** @param onWhatsApp counts only in a language that {@code byLanguage} has */
    public Text(Map<Language, String> byLanguage, Map<Language, String> onWhatsApp) {
        if (!byLanguage.containsKey(Language.NL)) {
            throw new IllegalArgumentException("A text always exists in Dutch");
        }
        this.byLanguage = new EnumMap<>(byLanguage);
        this.onWhatsApp = Map.copyOf(onWhatsApp);
    }

    public static Text of(String dutch, String english) {
        return new Text(Map.of(Language.NL, dutch, Language.EN, english));
    }

    /** The text in this language, else in Dutch. The same String object at each call. */
    public String in(Language language) {
        String found = byLanguage.get(language);
        return found != null ? found : Objects.requireNonNull(byLanguage.get(Language.NL));
    }

    /** The same for WhatsApp: its own text where this language has one, else the ordinary text. */
    public String onWhatsApp(Language language) {
        String found = onWhatsApp.get(existsIn(language) ? language : Language.NL);
        return found != null ? found : in(language);
    }

    /** The text in this language, else in Dutch, in normal form; after the ordinary words those for WhatsApp. */
    public List<Phrasing> phrasings(Language language) {
        Map<Language, List<Phrasing>> known = phrasings;
        if (known == null) {
            known = byLanguage.keySet().stream().collect(toUnmodifiableMap(one -> one, this::normal));
            phrasings = known;
        }
        return Objects.requireNonNull(known.get(existsIn(language) ? language : Language.NL));
    }

    private List<Phrasing> normal(Language language) {
        return Stream.of(in(language), onWhatsApp(language))
                .distinct()
                .map(Phrasing::of)
                .toList();
    }

    public boolean existsIn(Language language) {
        return byLanguage.containsKey(language);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Text text && byLanguage.equals(text.byLanguage) && onWhatsApp.equals(text.onWhatsApp);
    }

    @Override
    public int hashCode() {
        return Objects.hash(byLanguage, onWhatsApp);
    }

    @Override
    public String toString() {
        return in(Language.NL);
    }
}
