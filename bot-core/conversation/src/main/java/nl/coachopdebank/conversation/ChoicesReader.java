package nl.coachopdebank.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.coachopdebank.conversation.release.AskChoices;
import nl.coachopdebank.conversation.release.Language;
import nl.coachopdebank.conversation.release.Option;
import nl.coachopdebank.conversation.words.AllOfThem;
import nl.coachopdebank.conversation.words.SmallWords;

/** Reads which options a text names where several may be chosen: "1 en 3", "allebei", "schulden en moeite met lezen". */
final class ChoicesReader {
    private static final String NAMED =
            "(?:nummers?|nr|opties?|keuzes?|antwoord|antwoorden|numbers?|options?|en|and|plus)";
    private static final Pattern NUMBERS =
            Pattern.compile("(?:" + NAMED + " )*\\d{1,2}(?: (?:" + NAMED + " )*\\d{1,2})*");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,2}");

    private final OptionWords words;

    ChoicesReader(Language language) {
        this.words = new OptionWords(language);
    }

    /** The fact's value in the answer to this very question; empty when it does not fit.
     *
     * @param normal the answer in normal form
     * @param told the same answer
     */
    Optional<String> read(AskChoices ask, String normal, Told told) {
        String spaced = normal.replace("+", " plus ").replaceAll(" +", " ").strip();
        if (NUMBERS.matcher(spaced).matches()) {
            return byNumbers(ask, spaced);
        }
        if (AllOfThem.isSaid(normal, ask.together().size())) {
            return ask.answer(ask.together().stream().map(Option::value).toList());
        }
        String[] typed = told.words();
        List<OptionWords.Named> named = words.named(ask, phrase -> phrase.find(typed), typed);
        return chosen(
                ask,
                named.stream()
                        .filter(one -> one.denied() || isHeard(ask, one, told, Care.ANSWER))
                        .toList());
    }

    private static boolean isHeard(AskChoices ask, OptionWords.Named one, Told told, Care care) {
        return told.weight(one.start(), one.end(), ask.question().hearing(), care) > 0;
    }

    /** The fact's value that a sentence about something else gives; what it denies, wishes or supposes does not count. */
    Optional<String> spot(AskChoices ask, Told told, Care care) {
        String[] typed = told.words();
        List<OptionWords.Named> named =
                words.named(ask, phrase -> SmallWords.isAllOf(phrase) ? -1 : phrase.carefullyFind(typed), typed);
        return chosen(
                ask,
                named.stream()
                        .filter(one -> !one.byValue())
                        .filter(one -> isHeard(ask, one, told, care))
                        .toList());
    }

    private static Optional<String> byNumbers(AskChoices ask, String normal) {
        List<String> chosen = new ArrayList<>();
        Matcher number = NUMBER.matcher(normal);
        while (number.find()) {
            int at = Integer.parseInt(number.group());
            if (at < 1 || at > ask.options().size()) {
                return Optional.empty();
            }
            chosen.add(ask.options().get(at - 1).value());
        }
        return ask.answer(chosen);
    }

    private static Optional<String> chosen(AskChoices ask, List<OptionWords.Named> named) {
        boolean affirmed = named.stream().anyMatch(one -> !isExclusive(ask, one) && !one.denied());
        boolean denied = named.stream().anyMatch(one -> !isExclusive(ask, one) && one.denied());
        List<String> values = named.stream()
                .filter(one -> isExclusive(ask, one) ? isMeant(one, affirmed, denied) : !one.denied())
                .map(one -> one.option().value())
                .toList();
        return ask.answer(values);
    }

    private static boolean isExclusive(AskChoices ask, OptionWords.Named named) {
        return ask.exclusive().contains(named.option().value());
    }

    /** A mere "nee" does not count beside what was named ("nee, maar lezen is lastig"). Its bare value counts only beside what
     * was taken back ("nee, ik heb geen schulden"): in any other sentence it could be said of anything. */
    private static boolean isMeant(OptionWords.Named exclusive, boolean affirmed, boolean denied) {
        return affirmed ? !SmallWords.isAllOf(exclusive.phrase()) : denied || !exclusive.byValue();
    }
}
