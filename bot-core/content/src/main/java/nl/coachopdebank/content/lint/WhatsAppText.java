package nl.coachopdebank.content.lint;

import nl.coachopdebank.content.findings.Report;
import nl.coachopdebank.content.source.FileKind;

/** What is said on WhatsApp fits there: a message with buttons holds 1024 characters, a button 20. */
final class WhatsAppText implements TextRule {
    private static final String RULE = "whatsapp";
    private static final int MESSAGE = 1024;
    private static final int BUTTON = 20;

    /** So begins the name of a phrase that is a button. */
    private static final String LABEL = "label_";

    @Override
    public void check(Passage passage, Report report) {
        if (passage.onWhatsApp() && !passage.hasTwin()) {
            report.error(
                    passage.spot(),
                    RULE,
                    "Er is een tekst voor WhatsApp, maar geen gewone tekst in de taal "
                            + passage.language().code() + ".",
                    "Schrijf eerst de gewone tekst.");
        } else if (passage.onWhatsApp() || !passage.hasTwin()) {
            length(passage, report);
        }
    }

    private static void length(Passage passage, Report report) {
        boolean button = passage.kind() == FileKind.PHRASES && passage.field().startsWith(LABEL);
        int limit = button ? BUTTON : MESSAGE;
        int length = passage.text().strip().length();
        if (length > limit) {
            report.warning(
                    passage.spot(),
                    RULE,
                    "De tekst heeft " + length + " tekens; hooguit " + limit + " past op WhatsApp.",
                    "Maak hem korter, of schrijf een kortere tekst bij whatsapp.");
        }
    }
}
