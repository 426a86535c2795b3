package nl.coachopdebank.whatsapp.render;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import nl.coachopdebank.conversation.release.Language;

/** A date in words, no more precise than it is: "2026-11-03", "2026-11", "2026"; anything else as it came. */
final class DateText {
    private static final int YEAR = 4;
    private static final int MONTH = 7;

    private DateText() {}

    static String of(String date, Language language) {
        try {
            Locale locale = Locale.forLanguageTag(language.code());
            return DateTimeFormatter.ofPattern(pattern(date), locale).format(parsed(date));
        } catch (DateTimeException notADate) {
            return date;
        }
    }

    private static String pattern(String date) {
        return switch (date.length()) {
            case YEAR -> "uuuu";
            // Alone a month has another form than beside a day: "listopad" and "3 listopada".
            case MONTH -> "LLLL uuuu";
            default -> "d MMMM uuuu";
        };
    }

    private static TemporalAccessor parsed(String date) {
        return switch (date.length()) {
            case YEAR -> Year.parse(date);
            case MONTH -> YearMonth.parse(date);
            default -> LocalDate.parse(date);
        };
    }
}
