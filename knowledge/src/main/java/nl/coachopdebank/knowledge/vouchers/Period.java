package nl.coachopdebank.knowledge.vouchers;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.coachopdebank.conversation.release.Language;
import nl.coachopdebank.conversation.release.Phrase;
import nl.coachopdebank.conversation.release.RegionContent;
import nl.coachopdebank.conversation.release.Scheme;
import nl.coachopdebank.conversation.release.Window;
import org.jspecify.annotations.Nullable;

/** Whether one can apply on this day, by the windows that the sources name.
 *
 * @param phrase how it is said
 * @param day the day that it names; of a loose window any day of the month
 */
record Period(Phrase phrase, LocalDate day) {
    private static final String DAY = "{day}";
    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    /** Empty for a scheme without windows. What is known to the day goes before what is known of earlier years. */
    static Optional<Period> of(Scheme scheme, LocalDate today) {
        List<Window> exact =
                scheme.windows().stream().filter(window -> !window.loose()).toList();
        return exact.isEmpty() ? loose(scheme.windows(), today) : exact(exact, today);
    }

    private static Optional<Period> exact(List<Window> windows, LocalDate today) {
        return found(windows, window -> window.openUntil(today), Comparator.reverseOrder(), Phrase.PERIOD_OPEN)
                .or(() -> found(
                        windows, window -> window.opensAfter(today), Comparator.naturalOrder(), Phrase.PERIOD_OPENS))
                .or(() -> found(
                        windows,
                        window -> window.closedBefore(today),
                        Comparator.reverseOrder(),
                        Phrase.PERIOD_CLOSED));
    }

    private static Optional<Period> loose(List<Window> windows, LocalDate today) {
        return found(windows, window -> window.openUntil(today), Comparator.naturalOrder(), Phrase.PERIOD_MONTH)
                .or(() -> found(
                        windows, window -> window.opensAfter(today), Comparator.naturalOrder(), Phrase.PERIOD_MONTH));
    }

    private static Optional<Period> found(
            List<Window> windows,
            Function<Window, @Nullable LocalDate> day,
            Comparator<LocalDate> first,
            Phrase phrase) {
        return windows.stream()
                .flatMap(window -> Stream.ofNullable(day.apply(window)))
                .min(first)
                .map(found -> new Period(phrase, found));
    }

    /** Closed today, however lately or shortly. */
    boolean isClosed() {
        return phrase == Phrase.PERIOD_OPENS || phrase == Phrase.PERIOD_CLOSED;
    }

    /** Known to the day, so that it may stand beside the name. */
    boolean isExact() {
        return phrase != Phrase.PERIOD_MONTH;
    }

    String in(RegionContent content, Language language) {
        Locale locale = language == Language.EN ? Locale.ENGLISH : DUTCH;
        String pattern = isExact() ? "d MMMM yyyy" : "MMMM yyyy";
        String named = DateTimeFormatter.ofPattern(pattern, locale).format(day);
        return content.phrase(phrase).in(language).replace(DAY, named);
    }
}
