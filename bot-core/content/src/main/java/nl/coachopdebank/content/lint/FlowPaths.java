package nl.coachopdebank.content.lint;

import java.util.BitSet;
import java.util.List;
import nl.coachopdebank.content.findings.Report;
import nl.coachopdebank.conversation.release.Flow;
import nl.coachopdebank.conversation.release.Step;

/** Every step can be reached, no path breaks off, and no path goes round without a question. */
final class FlowPaths implements ContentRule {
    private static final String RULE = "path";

    @Override
    public void check(Subject subject, Report report) {
        subject.content().flows().values().stream()
                .filter(flow -> !flow.steps().isEmpty())
                .forEach(flow -> check(subject, flow, report));
    }

    private static void check(Subject subject, Flow flow, Report report) {
        FlowGraph graph = new FlowGraph(flow);
        BitSet reached = graph.reached();
        List<Step> steps = flow.steps();
        for (int i = 0; i < steps.size(); i++) {
            if (!reached.get(i)) {
                report.warning(
                        subject.spot(flow, steps.get(i)),
                        RULE,
                        "Geen enkele weg komt bij deze stap.",
                        "Verwijder de stap of laat er een branch of jump heen gaan.");
            } else if (graph.spins(i)) {
                report.error(
                        subject.spot(flow, steps.get(i)),
                        RULE,
                        "Vanaf deze stap gaat de flow in een kring zonder vraag.",
                        "Laat de kring langs een vraag of een einde gaan.");
            }
        }
        if (reached.get(steps.size())) {
            report.error(
                    subject.spot(flow, steps.get(steps.size() - 1)),
                    RULE,
                    "Na deze stap houdt de flow op zonder einde.",
                    "Sluit af met kind: end of kind: jump.");
        }
    }
}
