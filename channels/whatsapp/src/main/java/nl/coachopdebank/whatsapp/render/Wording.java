package nl.coachopdebank.whatsapp.render;

import java.util.Locale;
import nl.coachopdebank.conversation.ConditionCheck.Check;
import nl.coachopdebank.conversation.release.Language;

/** The words that a message does not bring along: those that every door has of its own. They stand in
 * {@code wording}, a file a language: plain, and without a promise. */
enum Wording {
    HELP,
    PROGRESS,

    /** Opens a list: at most 20 characters. */
    CHOOSE,
    SEND_NUMBER,
    SEND_WORDS,
    SEND_NUMBERS,
    FOR_EXAMPLE,
    ALSO,
    OR,

    OPEN,
    CLOSED,
    OUTDATED,
    UNKNOWN,
    AS_OF,
    PAYS,
    AMOUNT,
    CONDITIONS,
    FITS,
    DIFFERS,
    PERSON,
    UNASKED,
    YOUR_ANSWER,
    DECIDES,
    APPLY,
    APPLY_LINK,

    ROUTE_WITH,
    WHY,
    WHY_INTRO,
    TOLD,
    SOURCES,
    CHECKED_ON;

    private static final WordingFiles FILES = new WordingFiles();

    String in(Language language, Object... values) {
        String words = FILES.get(this, language);
        return values.length == 0 ? words : String.format(Locale.ROOT, words, values);
    }

    /** What cannot be placed is never shown as open. */
    static Wording ofStatus(String status) {
        return switch (status) {
            case "open" -> OPEN;
            case "closed" -> CLOSED;
            case "outdated" -> OUTDATED;
            default -> UNKNOWN;
        };
    }

    static Wording ofCheck(Check check) {
        return switch (check) {
            case FITS -> FITS;
            case DIFFERS -> DIFFERS;
            case PERSON -> PERSON;
            case UNASKED -> UNASKED;
        };
    }
}
