package nl.coachopdebank.conversation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
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
import nl.coachopdebank.conversation.words.SmallWords;
import nl.coachopdebank.conversation.words.Spelling;

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

    /** The value that the sentence gives.
     *
     * @param told see {@link Told#in}
     */
    Optional<String> spot(Ask ask, String told) {
        if (told.isEmpty() || ask instanceof AskText) {
            return Optional.empty();
        }
        if (ask instanceof AskMunicipality) {
            return places.spot(told);
        }
        if (ask instanceof AskChoices choices) {
            return new ChoicesReader(language).spot(choices, told);
        }
        if (ask instanceof AskNumber number) {
            return Quantities.spot(told, word -> number.counts(word, language)).flatMap(number::answer);
        }
        if (ask instanceof AskDate date) {
            return date.days(today).spot(told).map(LocalDate::toString);
        }
        return byUnit(ask, told).or(() -> byWords(ask, told));
    }

    /** The value when the sentence states this very fact of oneself: where one lives, how old one is. */
    Optional<String> stated(Ask ask, String told) {
        if (ask instanceof AskMunicipality) {
            return PlaceReader.tellsHome(told) ? places.spot(told) : Optional.empty();
        }
        return ask.unit() == Unit.AGE ? byUnit(ask, told) : Optional.empty();
    }

    private Optional<String> byUnit(Ask ask, String told) {
        Unit unit = ask.unit();
        return unit == null ? Optional.empty() : OptionWords.inRange(ask, number(unit, told));
    }

    private OptionalInt number(Unit unit, String told) {
        return switch (unit) {
            case AGE -> Numbers.age(told);
            case YEARS -> Numbers.years(told, today);
            case MONTHS_AHEAD -> Numbers.monthsAhead(told, today);
        };
    }

    private Optional<String> byWords(Ask ask, String told) {
        String[] words = Spelling.tokens(told);
        return new OptionWords(language)
                .best(ask, phrase -> phrase.carefullyFind(words) >= 0 && !SmallWords.isAllOf(phrase));
    }
}
