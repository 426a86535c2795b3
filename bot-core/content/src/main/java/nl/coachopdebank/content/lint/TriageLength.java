package nl.coachopdebank.content.lint;

import nl.coachopdebank.content.findings.Report;
import nl.coachopdebank.conversation.release.Flow;

/** The self-triage asks 10 to 15 questions, whatever is answered. */
final class TriageLength implements ContentRule {
    private static final String FLOW = "zelftriage";
    private static final int FEWEST = 10;
    private static final int MOST = 15;

    @Override
    public void check(Subject subject, Report report) {
        subject.content()
                .flow(FLOW)
                .filter(flow -> !flow.steps().isEmpty())
                .ifPresent(flow -> check(subject, flow, report));
    }

    private static void check(Subject subject, Flow flow, Report report) {
        new QuestionCount(flow).count().ifPresent(count -> {
            if (count.fewest() < FEWEST || count.most() > MOST) {
                report.warning(
                        subject.spot(flow),
                        "triage-length",
                        "De zelftriage stelt " + count.fewest() + " tot " + count.most() + " vragen.",
                        "Elke weg heeft liefst " + FEWEST + " tot " + MOST + " vragen.");
            }
        });
    }
}
