package nl.coachopdebank.content.lint;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.stream.Collectors;
import nl.coachopdebank.content.findings.Finding;
import nl.coachopdebank.content.findings.Report;
import nl.coachopdebank.content.source.Document;

/** Holds content against all rules. Texts of a file that did not change are not judged again. Not thread-safe. */
public final class ContentLint {
    private final Map<Document, List<Finding>> judged = new WeakHashMap<>();
    private Set<String> factsThen = Set.of();

    /** {@code today} decides what is expired or unchecked. */
    public void check(Collection<Document> documents, List<Subject> subjects, LocalDate today, Report report) {
        Set<String> facts = subjects.stream()
                .flatMap(subject -> subject.vocabulary().facts().keySet().stream())
                .collect(Collectors.toSet());
        if (!facts.equals(factsThen)) {
            judged.clear();
            factsThen = facts;
        }
        List<TextRule> rules = textRules(facts);
        documents.forEach(document ->
                judged.computeIfAbsent(document, d -> judge(d, rules)).forEach(report::add));
        List<ContentRule> contentRules = contentRules(today);
        subjects.forEach(subject -> contentRules.forEach(rule -> rule.check(subject, report)));
    }

    private static List<Finding> judge(Document document, List<TextRule> rules) {
        Report report = new Report();
        Passage.of(document).forEach(passage -> rules.forEach(rule -> rule.check(passage, report)));
        return report.list();
    }

    private static List<TextRule> textRules(Set<String> facts) {
        return List.of(
                new SentenceLength(),
                new ReadingEase(),
                new PromiseWords(),
                new Formality(),
                new PlainMarkdown(),
                new WhatsAppText(),
                new Placeholders(facts));
    }

    private static List<ContentRule> contentRules(LocalDate today) {
        return List.of(
                new RequiredContent(),
                new EnginePhrases(),
                new EngineWords(),
                new FlowTargets(),
                new FlowPaths(),
                new ButtonTargets(),
                new TableReferences(),
                new SafetyReferences(),
                new CannedReplies(),
                new HelpLineAge(today),
                new Freshness(today),
                new SamePhrasing(),
                new OptionClarity(),
                new AnswerBounds(),
                new WhatsAppLimits(),
                new TriageLength(),
                new PrivateQuestions());
    }
}
