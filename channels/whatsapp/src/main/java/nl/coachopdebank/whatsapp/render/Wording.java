package nl.coachopdebank.whatsapp.render;

import nl.coachopdebank.conversation.ConditionCheck.Check;
import nl.coachopdebank.conversation.release.Language;

/** The words that a message does not bring along: those that every door has of its own. Dutch, B1, je-form. */
enum Wording {
    HELP("Hulp die er nu is", "Help that is there now"),
    PROGRESS("Vraag %d van %d", "Question %d of %d"),

    /** Opens a list: at most 20 characters. */
    CHOOSE("Kies een antwoord", "Choose an answer"),
    SEND_NUMBER("Stuur het nummer van je keuze.", "Send the number of your choice."),
    SEND_WORDS("Typ het antwoord dat bij je past.", "Type the answer that fits you."),
    SEND_NUMBERS(
            "Stuur het nummer van je antwoord. Meer dan één nummer mag ook.",
            "Send the number of your answer. More than one number is fine too."),
    FOR_EXAMPLE("Bijvoorbeeld: %d en %d.", "For example: %d and %d."),
    ALSO("Je kunt ook typen: %s.", "You can also type: %s."),
    OR(" of ", " or "),

    OPEN("open", "open"),
    CLOSED("gesloten", "closed"),
    OUTDATED("mogelijk verouderd", "may be out of date"),
    UNKNOWN("nu niet vast te stellen", "cannot be told now"),
    AS_OF("stand van %s", "as of %s"),
    PAYS("Wat het betaalt", "What it pays"),
    AMOUNT("Bedrag", "Amount"),
    CONDITIONS("Voorwaarden", "Conditions"),
    FITS("Past bij wat jij vertelde", "Fits what you told"),
    DIFFERS("Anders dan wat jij vertelde", "Differs from what you told"),
    PERSON("Een medewerker kijkt hiernaar", "A person looks at this"),
    UNASKED("Nog niet gevraagd", "Not asked yet"),
    YOUR_ANSWER("jouw antwoord: %s", "your answer: %s"),
    DECIDES("Wie beslist", "Who decides"),
    APPLY("Hoe vraag je aan", "How to apply"),
    APPLY_LINK("Naar de aanvraag", "Go to the application"),

    ROUTE_WITH("Samen met: %s.", "Together with: %s."),
    WHY("Waarom zie ik dit?", "Why do I see this?"),
    WHY_INTRO(
            "Dit is advies. Jij kiest zelf. Een coach kan het ook aanpassen.",
            "This is advice. You choose yourself. A coach can also change it."),
    TOLD("Dit heb je mij verteld", "This is what you told me"),
    SOURCES("Bronnen", "Sources"),
    CHECKED_ON("gecontroleerd op %s", "checked on %s");

    private final String dutch;
    private final String english;

    Wording(String dutch, String english) {
        this.dutch = dutch;
        this.english = english;
    }

    String in(Language language, Object... values) {
        String words = language == Language.EN ? english : dutch;
        return values.length == 0 ? words : words.formatted(values);
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
