package nl.coachopdebank.conversation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import nl.coachopdebank.conversation.release.Ask;
import nl.coachopdebank.conversation.release.Hearing;
import nl.coachopdebank.conversation.release.Language;
import nl.coachopdebank.conversation.release.Option;
import nl.coachopdebank.conversation.words.Phrasing;
import nl.coachopdebank.conversation.words.SmallWords;

/** Which option of a question some words mean. */
final class OptionWords {
    private static final Set<String> DENIALS = Set.of("geen", "niet", "zonder", "no", "not", "without");
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

    /** A word or phrase of an option that occurs.
     *
     * @param phrase as the option has it
     * @param start its first word in the text
     * @param byValue it is the option's bare value, not its label or a synonym
     * @param denied the word before it takes it back: "geen schulden"
     */
    record Named(Option option, Phrasing phrase, int start, boolean byValue, boolean denied) {
        int end() {
            return start + phrase.tokens().size();
        }

        private boolean overlaps(Named other) {
            return start < other.end() && other.start < end();
        }
    }

    /** All that is named of all options; of phrases that overlap the longest. {@code find}: where a phrase begins in the
     * words, or -1. */
    List<Named> named(Ask ask, ToIntFunction<Phrasing> find, String[] words) {
        List<Named> found = new ArrayList<>();
        for (Option option : ask.options()) {
            phrases(option).forEach(phrase -> add(option, phrase, false, find, words, found));
            add(option, value(option), true, find, words, found);
        }
        found.sort(Comparator.comparingInt((Named one) -> -one.phrase().normal().length()));
        List<Named> longest = new ArrayList<>();
        for (Named one : found) {
            if (longest.stream().noneMatch(one::overlaps)) {
                longest.add(one);
            }
        }
        return longest;
    }

    private static void add(
            Option option,
            Phrasing phrase,
            boolean byValue,
            ToIntFunction<Phrasing> find,
            String[] words,
            List<Named> found) {
        int start = find.applyAsInt(phrase);
        if (start >= 0) {
            found.add(new Named(option, phrase, start, byValue, start > 0 && DENIALS.contains(words[start - 1])));
        }
    }

    private Stream<Phrasing> phrases(Option option) {
        Stream<Phrasing> own = Stream.concat(
                option.label().phrasings(language).stream(), option.synonyms().phrasings(language).stream());
        return language == Language.NL ? own : Stream.concat(own, option.synonyms().phrasings(Language.NL).stream());
    }

    /** A value is a word as it is: small letters, with a low line between its parts. */
    private static Phrasing value(Option option) {
        return new Phrasing(
                option.value().replace('_', ' '), List.of(option.value().split("_")));
    }

    /** Phrases that cannot do better than {@code atLeast} are not looked at. */
    private int most(Option option, int atLeast, boolean last, ToIntFunction<Phrasing> weight) {
        int most = Math.max(1, atLeast) - 1;
        for (Phrasing phrase : option.label().phrasings(language)) {
            most = better(phrase, most, last, weight);
        }
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
