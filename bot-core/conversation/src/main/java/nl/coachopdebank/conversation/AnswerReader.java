package nl.coachopdebank.conversation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.coachopdebank.conversation.release.Ask;
import nl.coachopdebank.conversation.release.AskChoices;
import nl.coachopdebank.conversation.release.AskDate;
import nl.coachopdebank.conversation.release.AskMunicipality;
import nl.coachopdebank.conversation.release.AskNumber;
import nl.coachopdebank.conversation.release.AskText;
import nl.coachopdebank.conversation.release.Hearing;
import nl.coachopdebank.conversation.release.Hearing.Asks;
import nl.coachopdebank.conversation.release.Language;
import nl.coachopdebank.conversation.release.Option;
import nl.coachopdebank.conversation.release.Places;
import nl.coachopdebank.conversation.release.Unit;
import nl.coachopdebank.conversation.words.Numbers;
import nl.coachopdebank.conversation.words.Phrasing;
import nl.coachopdebank.conversation.words.Quantities;
import nl.coachopdebank.conversation.words.SmallWords;
import nl.coachopdebank.conversation.words.Spelling;

/** Reads an answer as people type it: the number, the label, a synonym, with typing errors, or within a sentence. */
final class AnswerReader {
    private static final Pattern NEXT_CLAUSE = Pattern.compile(" (?:en|maar|and|but) ");

    private static final Set<String> EMPTY = Set.of(
            "ja",
            "nou",
            "ik",
            "zei",
            "zeg",
            "hoor",
            "trouwens",
            "gewoon",
            "toch",
            "dus",
            "eh",
            "uh",
            "pff",
            "yes",
            "well",
            "i",
            "said",
            "just");
    private static final Set<String> TO_BE = Set.of("ben", "am");

    private final Language language;
    private final PlaceReader places;
    private final LocalDate today;
    private final Function<String, Told> listening;

    AnswerReader(Language language, Places places, LocalDate today, Function<String, Told> listening) {
        this.listening = listening;
        this.language = language;
        this.places = new PlaceReader(places);
        this.today = today;
    }

    /** The value that answers this very question; empty when the text does not fit, or fits two options alike. */
    Optional<String> read(Ask ask, String text) {
        String normal = Spelling.normal(text);
        if (normal.isEmpty()) {
            return Optional.empty();
        }
        if (ask instanceof AskMunicipality) {
            return places.read(listening.apply(text), ask.question().hearing());
        }
        if (ask instanceof AskText) {
            return suggestion(ask, normal).or(() -> Optional.of(text.strip()));
        }
        if (ask instanceof AskDate date) {
            return date.days(today).read(normal).map(LocalDate::toString);
        }
        String[] words = Spelling.tokens(normal);
        if (ask instanceof AskChoices choices) {
            return literal(ask, normal)
                    .or(() -> new ChoicesReader(language).read(choices, normal, listening.apply(text)));
        }
        if (ask instanceof AskNumber number) {
            return literal(ask, normal)
                    .or(() -> number(number, text))
                    .or(() -> new OptionWords(language).best(ask, phrase -> phrase.isIn(words)));
        }
        Told told = listening.apply(text);
        return literal(ask, normal)
                .or(() -> byUnit(ask, told))
                .or(() -> byOrder(ask, normal))
                .or(() -> new OptionWords(language).best(ask, told, Care.ANSWER));
    }

    /** True when the text is a label or a known word of this question, letter by letter. */
    boolean isLiteral(Ask ask, String text) {
        return literal(ask, Spelling.normal(text)).isPresent();
    }

    /** The value when the text is a word of this question and no more, and can stand alone: "horeca", "Kampen". */
    Optional<String> readAlone(Ask ask, String text) {
        Hearing hearing = ask.question().hearing();
        Phrasing phrase = Phrasing.of(text);
        if (ask instanceof AskText
                || hearing.asks(Asks.WISH)
                || !hearing.isHeardAlone()
                || SmallWords.isAllOf(phrase)) {
            return Optional.empty();
        }
        return ask instanceof AskMunicipality ? places.named(phrase.normal()) : literal(ask, phrase.normal());
    }

    /** True when the sentence holds one of the suggestions of an open question. */
    boolean suggests(Ask ask, Told told) {
        return new OptionWords(language).best(ask, told, Care.CORRECTION).isPresent();
    }

    /** True when the text names one of the suggestions of an open question, by its words or number. */
    boolean isSuggested(Ask ask, String text) {
        return suggestion(ask, Spelling.normal(text)).isPresent();
    }

    private Optional<String> suggestion(Ask ask, String normal) {
        return literal(ask, normal)
                .or(() -> byOrder(ask, normal))
                .or(() -> amongSmallWords(ask, normal))
                .flatMap(value -> Labels.option(ask, value))
                .map(option -> option.label().in(language));
    }

    /** "Nee, geen idee" says no more than the option that it holds. */
    private Optional<String> amongSmallWords(Ask ask, String normal) {
        String[] words = Spelling.tokens(normal);
        return SmallWords.isAllOf(Phrasing.of(normal))
                ? new OptionWords(language).best(ask, phrase -> phrase.isIn(words))
                : Optional.empty();
    }

    private Optional<String> literal(Ask ask, String normal) {
        for (Option option : ask.options()) {
            if (isLabel(option, language, normal)
                    || isLabel(option, Language.NL, normal)
                    || option.value().replace('_', ' ').equals(normal)
                    || option.synonyms().has(normal)) {
                return Optional.of(option.value());
            }
        }
        return Optional.empty();
    }

    private static boolean isLabel(Option option, Language language, String normal) {
        return option.label().phrasings(language).stream()
                .anyMatch(label -> label.normal().equals(normal));
    }

    private static Optional<String> byOrder(Ask ask, String normal) {
        OptionalInt number = Numbers.order(normal);
        return number.isPresent()
                        && number.getAsInt() >= 1
                        && number.getAsInt() <= ask.options().size()
                ? Optional.of(ask.options().get(number.getAsInt() - 1).value())
                : Optional.empty();
    }

    private Optional<String> byUnit(Ask ask, Told told) {
        Unit unit = ask.unit();
        if (unit == null) {
            return Optional.empty();
        }
        String numbered = String.join(" ", told.numbered(ask.question().hearing(), Care.ANSWER));
        return OptionWords.inRange(ask, number(unit, numbered));
    }

    private Optional<String> number(AskNumber ask, String text) {
        return Quantities.read(text, word -> ask.counts(word, language)).flatMap(ask::answer);
    }

    /** A number alone, with words that add nothing, or one that a sigh follows: "53 en dan wil niemand je meer". */
    private static OptionalInt bare(Unit unit, String normal) {
        String rest = Stream.of(Spelling.tokens(normal))
                .filter(word -> !EMPTY.contains(word) && !(unit == Unit.AGE && TO_BE.contains(word)))
                .collect(Collectors.joining(" "));
        OptionalInt alone = Numbers.bare(rest);
        return alone.isPresent() ? alone : Numbers.bare(NEXT_CLAUSE.split(normal, 2)[0]);
    }

    private OptionalInt number(Unit unit, String normal) {
        if (unit == Unit.MONTHS_AHEAD) {
            return Numbers.monthsAhead(normal, today);
        }
        OptionalInt age = Numbers.age(normal);
        OptionalInt said = unit == Unit.AGE ? age : Numbers.years(normal, today);
        boolean isOtherNumber = unit == Unit.YEARS && age.isPresent();
        return said.isPresent() || isOtherNumber ? said : bare(unit, normal);
    }
}
