package nl.coachopdebank.content.lint;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.coachopdebank.content.findings.Report;
import nl.coachopdebank.conversation.release.Language;

/** The bot says je, everywhere. */
final class Formality implements TextRule {
    private static final Pattern FORMAL =
            Pattern.compile("(?<![\\p{L}\\d.'])(u|uw|uwe|uzelf)(?![\\p{L}\\d.'])", Pattern.CASE_INSENSITIVE);

    @Override
    public void check(Passage passage, Report report) {
        if (passage.language() != Language.NL) {
            return;
        }
        Matcher formal = FORMAL.matcher(passage.text());
        if (formal.find()) {
            report.error(
                    passage.spot(),
                    "je-form",
                    "Hier staat \"" + formal.group() + "\", maar de bot zegt je.",
                    "Gebruik je, jij, jou of jouw.");
        }
    }
}
