package nl.coachopdebank.conversation.release;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import nl.coachopdebank.conversation.words.Phrasing;
import org.jspecify.annotations.Nullable;

/** One text in its languages. Markdown limited to bold, lists, links and line breaks; may hold {@code {placeholders}}. */
public final class Text {
    private final Map<Language, String> byLanguage;
    /** Worked out when first asked for; doing that twice is harmless. */
    private final @Nullable Phrasing[] phrasings = new Phrasing[Language.values().length];

    public Text(Map<Language, String> byLanguage) {
        if (!byLanguage.containsKey(Language.NL)) {
            throw new IllegalArgumentException("A text always exists in Dutch");
        }
        this.byLanguage = new EnumMap<>(byLanguage);
    }

    public static Text of(String dutch, String english) {
        return new Text(Map.of(Language.NL, dutch, Language.EN, english));
    }

    /** The text in this language, else in Dutch. The same String object at each call. */
    public String in(Language language) {
        String found = byLanguage.get(language);
        return found != null ? found : Objects.requireNonNull(byLanguage.get(Language.NL));
    }

    /** The text in this language, else in Dutch, in normal form. */
    public Phrasing phrasing(Language language) {
        Phrasing known = phrasings[language.ordinal()];
        if (known == null) {
            known = Phrasing.of(in(language));
            phrasings[language.ordinal()] = known;
        }
        return known;
    }

    public boolean existsIn(Language language) {
        return byLanguage.containsKey(language);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Text text && byLanguage.equals(text.byLanguage);
    }

    @Override
    public int hashCode() {
        return byLanguage.hashCode();
    }

    @Override
    public String toString() {
        return in(Language.NL);
    }
}
