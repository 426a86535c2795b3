package nl.coachopdebank.coachconsole;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.coachopdebank.conversation.HandOff;
import nl.coachopdebank.conversation.words.Spelling;
import nl.coachopdebank.pipeline.HandOffLine;
import org.jspecify.annotations.Nullable;

/**
 * What a coach looks for among all hand-offs: a receipt's number or words, and when the resident asked. Words are looked for
 * in what every coach may read: the wish that was shared and the agreement at the end.
 *
 * @param text number or words in normal form; empty for any
 * @param from first day, in the Netherlands; null for any
 * @param to last day; null for any
 */
record Search(
        String text, @Nullable LocalDate from, @Nullable LocalDate to) {
    private static final int LONGEST_TEXT = 100;
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    /** Shorter pieces of a number would find half of all. */
    private static final int SHORTEST_NUMBER = 4;

    private static final Comparator<HandOffLine> NEWEST_FIRST = Comparator.comparing(
                    (HandOffLine line) -> line.handOff().requestedAt())
            .reversed();

    /** Refuses a search for nothing, one that is too long, and days that are none. */
    static Search of(@Nullable String text, @Nullable String from, @Nullable String to) {
        String words = text == null ? "" : text;
        if (words.length() > LONGEST_TEXT) {
            throw CoachProblem.BAD_REQUEST.exception();
        }
        Search search = new Search(Spelling.normal(words), day(from), day(to));
        boolean isBackwards = search.from != null && search.to != null && search.to.isBefore(search.from);
        if (isBackwards || (search.text.isEmpty() && search.from == null && search.to == null)) {
            throw CoachProblem.BAD_REQUEST.exception();
        }
        return search;
    }

    private static @Nullable LocalDate day(@Nullable String day) {
        if (day == null || day.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(day.strip());
        } catch (DateTimeException e) {
            throw CoachProblem.BAD_REQUEST.exception();
        }
    }

    /** Those that fit, newest first. */
    List<HandOffLine> in(List<HandOffLine> lines) {
        return lines.stream().filter(this::fits).sorted(NEWEST_FIRST).toList();
    }

    private boolean fits(HandOffLine line) {
        HandOff handOff = line.handOff();
        LocalDate asked = LocalDate.ofInstant(handOff.requestedAt(), ZONE);
        boolean then = (from == null || !asked.isBefore(from)) && (to == null || !asked.isAfter(to));
        return then && (text.isEmpty() || isNumberOf(handOff) || holdsWords(handOff));
    }

    private boolean isNumberOf(HandOff handOff) {
        String number = bare(text);
        return number.length() >= SHORTEST_NUMBER && bare(handOff.receipt()).contains(number);
    }

    private static String bare(String number) {
        return Spelling.normal(number).replace(" ", "").toLowerCase(Locale.ROOT);
    }

    private boolean holdsWords(HandOff handOff) {
        HandOff.Closing closing = handOff.closing();
        String wish = Dossier.isShared(handOff) ? handOff.wish() : "";
        String told = Spelling.normal(wish + " " + (closing == null ? "" : closing.agreement()));
        return Stream.of(Spelling.tokens(text)).allMatch(told::contains);
    }

    /** What kind of search it was, without its words: for the audit. */
    String kind() {
        return (text.isEmpty() ? "" : "text ") + (from == null && to == null ? "" : "date");
    }
}
