package nl.coachopdebank.conversation.release;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One answer a resident can choose.
 *
 * @param range numbers that mean this option, in the unit of its step; null when numbers do not apply
 */
public record Option(
        String value, Text label, Words synonyms, @Nullable Range range) {
    void collectWords(Set<String> vocabulary) {
        for (Language language : Language.values()) {
            if (label.existsIn(language)) {
                label.phrasings(language).forEach(phrasing -> vocabulary.addAll(phrasing.tokens()));
            }
            synonyms.phrasings(language).forEach(phrasing -> vocabulary.addAll(phrasing.tokens()));
        }
    }
}
