package nl.coachopdebank.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import nl.coachopdebank.conversation.release.Ask;
import nl.coachopdebank.conversation.release.Language;
import nl.coachopdebank.conversation.release.Option;
import nl.coachopdebank.conversation.words.Phrasing;

/** Which option of a question some words mean. */
final class OptionWords {
    private final Language language;

    OptionWords(Language language) {
        this.language = language;
    }

    /** The option with the longest label, word or phrase that occurs; empty when two options have equally long ones. */
    Optional<String> best(Ask ask, Predicate<Phrasing> occurs) {
        int longest = 0;
        List<String> best = new ArrayList<>();
        for (Option option : ask.options()) {
            int length = longest(option, longest, occurs);
            if (length > longest) {
                best.clear();
                longest = length;
            }
            if (length > 0 && length == longest) {
                best.add(option.value());
            }
        }
        return best.size() == 1 ? Optional.of(best.get(0)) : Optional.empty();
    }

    /** Shorter ones than {@code atLeast} are not looked at: they would not win. */
    private int longest(Option option, int atLeast, Predicate<Phrasing> occurs) {
        int longest = longer(option.label().phrasing(language), Math.max(1, atLeast) - 1, occurs);
        for (Phrasing phrase : option.synonyms().phrasings(language)) {
            longest = longer(phrase, longest, occurs);
        }
        if (language != Language.NL) {
            for (Phrasing phrase : option.synonyms().phrasings(Language.NL)) {
                longest = longer(phrase, longest, occurs);
            }
        }
        return longest;
    }

    private static int longer(Phrasing phrase, int longest, Predicate<Phrasing> occurs) {
        int length = phrase.normal().length();
        return length > longest && occurs.test(phrase) ? length : longest;
    }

    /** The option that this number means in the unit of the question. */
    static Optional<String> inRange(Ask ask, OptionalInt number) {
        if (number.isEmpty()) {
            return Optional.empty();
        }
        return ask.options().stream()
                .filter(option -> option.range() != null && option.range().holds(number.getAsInt()))
                .map(Option::value)
                .findFirst();
    }
}
