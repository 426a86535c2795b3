package nl.coachopdebank.whatsapp.render;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import nl.coachopdebank.conversation.release.Language;

/** The words of all languages, a file each. A language without one, or a file without one of the words, ends the start. */
final class WordingFiles {
    private final Map<Language, Map<Wording, String>> byLanguage = new EnumMap<>(Language.class);

    WordingFiles() {
        for (Language language : Language.values()) {
            byLanguage.put(language, words(language));
        }
    }

    String get(Wording wording, Language language) {
        return Objects.requireNonNull(
                Objects.requireNonNull(byLanguage.get(language)).get(wording));
    }

    private static Map<Wording, String> words(Language language) {
        Properties file = file(language);
        Map<Wording, String> words = new EnumMap<>(Wording.class);
        for (Wording wording : Wording.values()) {
            String found = file.getProperty(wording.name().toLowerCase(Locale.ROOT));
            if (found == null) {
                throw new IllegalStateException(wording + " is not in the wording of " + language);
            }
            words.put(wording, found);
        }
        return words;
    }

    static Properties file(Language language) {
        String name = "wording/" + language.code() + ".properties";
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(WordingFiles.class.getResourceAsStream(name), name), StandardCharsets.UTF_8)) {
            Properties file = new Properties();
            file.load(in);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }
}
