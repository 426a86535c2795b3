package nl.coachopdebank.conversation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import nl.coachopdebank.conversation.release.Ask;
import nl.coachopdebank.conversation.release.AskChoices;
import nl.coachopdebank.conversation.release.AskDate;
import nl.coachopdebank.conversation.release.AskMunicipality;
import nl.coachopdebank.conversation.release.AskNumber;
import nl.coachopdebank.conversation.release.AskText;
import nl.coachopdebank.conversation.release.Language;
import nl.coachopdebank.conversation.release.Places;
import nl.coachopdebank.conversation.release.Unit;
import nl.coachopdebank.conversation.words.Numbers;
import nl.coachopdebank.conversation.words.Quantities;

/**
 * Reads from a sentence what it tells about a question that was not the one put. Careful, unlike {@link AnswerReader}:
 * a bare number, a "ja" or a misspelled short word could be about anything.
 */
final class Spotter {
    private final Language language;
    private final PlaceReader places;
    private final LocalDate today;

    Spotter(Language language, Places places, LocalDate today) {
        this.language = language;
        this.places = new PlaceReader(places);
        this.today = today;
    }

    /** The value that the sentence gives. */
    Optional<String> spot(Ask ask, Told told, Care care) {
        if (told.isEmpty() || ask instanceof AskText) {
            return Optional.empty();
        }
        if (ask instanceof AskMunicipality) {
            return places.spot(told, ask.question().hearing(), care);
        }
        if (ask instanceof AskChoices choices) {
            return new ChoicesReader(language).spot(choices, told, care);
        }
        if (ask instanceof AskNumber number) {
            return clause(
                    ask,
                    told,
                    care,
                    clause -> Quantities.spot(clause, word -> number.counts(word, language))
                            .flatMap(number::answer));
        }
        if (ask instanceof AskDate date) {
            return clause(
                    ask, told, care, clause -> date.days(today).spot(clause).map(LocalDate::toString));
        }
        return byUnit(ask, told, care).or(() -> byWords(ask, told, care));
    }

    /** The value when the sentence states this very fact of oneself, as it is now. */
    Optional<String> stated(Ask ask, Told told) {
        boolean home = !(ask instanceof AskMunicipality) || PlaceReader.tellsHome(told);
        return home ? spot(ask, told, Care.STATED) : Optional.empty();
    }

    private Optional<String> byUnit(Ask ask, Told told, Care care) {
        Unit unit = ask.unit();
        return unit == null
                ? Optional.empty()
                : clause(ask, told, care, clause -> OptionWords.inRange(ask, number(unit, clause)));
    }

    /** What the first clause says that may tell a number or a moment, and does. */
    private static Optional<String> clause(Ask ask, Told told, Care care, Function<String, Optional<String>> reading) {
        return told.numbered(ask.question().hearing(), care).stream()
                .map(reading)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private OptionalInt number(Unit unit, String clause) {
        return switch (unit) {
            case AGE -> Numbers.age(clause);
            case YEARS -> Numbers.years(clause, today);
            case MONTHS_AHEAD -> Numbers.monthsAhead(clause, today);
        };
    }

    private Optional<String> byWords(Ask ask, Told told, Care care) {
        return new OptionWords(language).best(ask, told, care);
    }
}
