package nl.coachopdebank.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import nl.coachopdebank.conversation.release.Ask;
import nl.coachopdebank.conversation.release.Hearing;
import nl.coachopdebank.conversation.release.Language;
import nl.coachopdebank.conversation.release.Option;
import nl.coachopdebank.conversation.words.Phrasing;
import nl.coachopdebank.conversation.words.SmallWords;

/** Which option of a question some words mean. */
final class OptionWords {
    private static final int LONGER_THAN_ANY = 1000;

    private final Language language;

    OptionWords(Language language) {
        this.language = language;
    }

    /** The option with the longest label, word or phrase that occurs; empty when two options have equally long ones. */
    Optional<String> best(Ask ask, Predicate<Phrasing> occurs) {
        return best(ask, false, phrase -> occurs.test(phrase) ? Told.PLAINLY : 0);
    }

    /** The option that is told best, and of those told equally well the one with the longest words. */
    Optional<String> best(Ask ask, Told told, Care care) {
        Hearing hearing = ask.question().hearing();
        return best(ask, hearing.takesLast(), phrase -> {
            int weight = told.hears(phrase, hearing, care);
            return weight > 0 && care.spotted && SmallWords.isAllOf(phrase) ? 0 : weight;
        });
    }

    /**
     * @param last whether of several options told equally well the last one counts, however long
     * @param weight how well a phrase is told; 0 when it is not
     */
    private Optional<String> best(Ask ask, boolean last, ToIntFunction<Phrasing> weight) {
        int most = 0;
        List<String> best = new ArrayList<>();
        for (Option option : ask.options()) {
            int found = most(option, last ? 0 : most, last, weight);
            if (found > most || (last && found == most)) {
                best.clear();
            }
            if (found > 0 && found >= most) {
                best.add(option.value());
                most = found;
            }
        }
        return best.size() == 1 ? Optional.of(best.get(0)) : Optional.empty();
    }

    /** Phrases that cannot do better than {@code atLeast} are not looked at. */
    private int most(Option option, int atLeast, boolean last, ToIntFunction<Phrasing> weight) {
        int most = better(option.label().phrasing(language), Math.max(1, atLeast) - 1, last, weight);
        for (Phrasing phrase : option.synonyms().phrasings(language)) {
            most = better(phrase, most, last, weight);
        }
        if (language != Language.NL) {
            for (Phrasing phrase : option.synonyms().phrasings(Language.NL)) {
                most = better(phrase, most, last, weight);
            }
        }
        return most;
    }

    private static int better(Phrasing phrase, int most, boolean last, ToIntFunction<Phrasing> weight) {
        int length = last ? 1 : phrase.normal().length();
        if (Told.PLAINLY * LONGER_THAN_ANY + length <= most) {
            return most;
        }
        int told = weight.applyAsInt(phrase);
        return told == 0 ? most : Math.max(most, told * LONGER_THAN_ANY + length);
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
