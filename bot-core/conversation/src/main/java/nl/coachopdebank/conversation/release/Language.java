package nl.coachopdebank.conversation.release;

import java.util.Locale;
import java.util.Optional;

/** The languages a text may exist in; Dutch leads and always exists. */
public enum Language {
    NL,
    EN,
    PL,
    UK,
    AR,
    TR;

    /** The two-letter code of ISO 639-1. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Language> find(String code) {
        for (Language language : values()) {
            if (language.code().equalsIgnoreCase(code)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
