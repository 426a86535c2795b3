package nl.coachopdebank.conversation.release;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.coachopdebank.conversation.facts.Condition;
import nl.coachopdebank.conversation.words.Days;
import org.jspecify.annotations.Nullable;

/** Asks for a day. The fact holds it as an ISO date: {@code 2027-03-01}.
 *
 * @param from days from today until the first day that fits, negative for the past; null = any
 * @param until days from today until the last day that fits, negative for the past; null = any
 */
public record AskDate(
        String id,
        Condition when,
        Question question,
        @Nullable Integer from,
        @Nullable Integer until) implements Ask {
    /** A century either way: what lies beyond is a slip of the keys. */
    private static final int YEARS_EITHER_WAY = 100;

    private static final Map<Language, DateTimeFormatter> WRITTEN = written();

    /** The day in a fact's value; empty when it is none. */
    public static Optional<LocalDate> day(String value) {
        try {
            return Optional.of(LocalDate.parse(value));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    /** Reads the days that fit, seen from today. */
    public Days days(LocalDate today) {
        return new Days(
                today,
                from == null ? today.minusYears(YEARS_EITHER_WAY) : today.plusDays(from),
                until == null ? today.plusYears(YEARS_EITHER_WAY) : today.plusDays(until));
    }

    @Override
    public List<Option> options() {
        return List.of();
    }

    /** "1 maart 2027". */
    @Override
    public String inWords(String value, Language language) {
        return day(value)
                .map(day -> Objects.requireNonNull(WRITTEN.get(language)).format(day))
                .orElse(value);
    }

    private static Map<Language, DateTimeFormatter> written() {
        Map<Language, DateTimeFormatter> written = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            written.put(language, DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag(language.code())));
        }
        return written;
    }

    @Override
    public @Nullable Unit unit() {
        return null;
    }

    @Override
    public Ask as(String newId, Condition newWhen, @Nullable String mattersFor) {
        return new AskDate(newId, newWhen, question.mattering(mattersFor), from, until);
    }
}
