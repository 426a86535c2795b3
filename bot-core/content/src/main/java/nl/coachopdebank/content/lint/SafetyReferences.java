package nl.coachopdebank.content.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.coachopdebank.content.conditions.Nearest;
import nl.coachopdebank.content.findings.Report;
import nl.coachopdebank.content.findings.Spot;
import nl.coachopdebank.content.source.Document;
import nl.coachopdebank.content.source.Element;
import nl.coachopdebank.content.source.FileKind;
import nl.coachopdebank.conversation.release.Language;
import nl.coachopdebank.conversation.release.SafetyExamples;
import nl.coachopdebank.conversation.release.SafetyRule;

/** A safety rule has words to hear, help to show, and numbers that are on the locked list. */
final class SafetyReferences implements ContentRule {
    private static final String RULE = "safety";

    @Override
    public void check(Subject subject, Report report) {
        examples(subject, report);
        Set<String> lines = subject.content().helpLines().keySet();
        for (SafetyRule rule : subject.content().safety().rules()) {
            Spot spot = subject.shelf().spot(FileKind.SAFETY, "", "signals", rule.signal());
            for (String line : rule.lines()) {
                if (!lines.contains(line)) {
                    report.error(spot, RULE, "De hulplijn '" + line + "' bestaat niet.", Nearest.remedy(line, lines));
                }
            }
            hears(rule, spot, report);
            if (rule.stops() && (rule.text() == null || rule.lines().isEmpty())) {
                report.error(spot, RULE, "Dit signaal stopt de chat zonder hulp te tonen.", "Schrijf text en lines.");
            }
        }
    }

    /** What is learned must lead to a rule. */
    private static void examples(Subject subject, Report report) {
        Set<String> known = new HashSet<>(Set.of(SafetyExamples.ORDINARY));
        subject.content().safety().rules().forEach(rule -> known.add(rule.signal()));
        for (Document document : subject.shelf().list(FileKind.SIGNAL)) {
            Element signal = document.root().get("signal");
            if (!known.contains(document.root().text("signal"))) {
                report.error(
                        signal.spot(),
                        RULE,
                        "Dit signaal staat niet in safety.yaml.",
                        Nearest.remedy(document.root().text("signal"), known));
            }
        }
    }

    private static void hears(SafetyRule rule, Spot spot, Report report) {
        for (Language language : List.of(Language.NL, Language.EN)) {
            if (rule.patterns().in(language).isEmpty()) {
                report.error(
                        spot,
                        RULE,
                        "Het signaal heeft geen woorden in de taal " + language.code() + ".",
                        "Schrijf patterns voor deze taal.");
            }
        }
    }
}
