package nl.coachopdebank.content.lint;

import java.util.Set;
import nl.coachopdebank.content.findings.Report;
import nl.coachopdebank.conversation.release.Language;

/** Short sentences (B1): more than 12 words is worth a look, more than 15 is too long. */
final class SentenceLength implements TextRule {
    private static final String RULE = "sentence-length";
    private static final int AIM = 12;
    private static final int LIMIT = 15;
    private static final Set<Language> MEASURED = Set.of(Language.NL, Language.EN);

    @Override
    public void check(Passage passage, Report report) {
        if (!MEASURED.contains(passage.language())) {
            return;
        }
        for (String sentence : Sentences.of(passage.text())) {
            int words = Sentences.words(sentence);
            if (words <= AIM) {
                continue;
            }
            String message = "De zin \"" + start(sentence) + "\" heeft " + words + " woorden.";
            if (words > LIMIT) {
                report.error(passage.spot(), RULE, message, "Maak er twee zinnen van: hooguit " + LIMIT + " woorden.");
            } else {
                report.warning(passage.spot(), RULE, message, "Korter is beter: liefst hooguit " + AIM + " woorden.");
            }
        }
    }

    private static String start(String sentence) {
        int shown = 40;
        return sentence.length() <= shown ? sentence : sentence.substring(0, shown) + "...";
    }
}
