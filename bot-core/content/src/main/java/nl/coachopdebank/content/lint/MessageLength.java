package nl.coachopdebank.content.lint;

import nl.coachopdebank.content.findings.Report;

/** A message with buttons holds at most 1024 characters on WhatsApp. */
final class MessageLength implements TextRule {
    private static final int LIMIT = 1024;

    @Override
    public void check(Passage passage, Report report) {
        int length = passage.text().length();
        if (length > LIMIT) {
            report.warning(
                    passage.spot(),
                    "whatsapp",
                    "De tekst heeft " + length + " tekens; WhatsApp knipt hem in stukken.",
                    "Houd hem onder " + LIMIT + " tekens.");
        }
    }
}
