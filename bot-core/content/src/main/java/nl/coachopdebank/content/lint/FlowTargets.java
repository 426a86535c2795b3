package nl.coachopdebank.content.lint;

import java.util.Set;
import nl.coachopdebank.content.conditions.Nearest;
import nl.coachopdebank.content.findings.Report;
import nl.coachopdebank.content.source.FileKind;
import nl.coachopdebank.conversation.release.Advise;
import nl.coachopdebank.conversation.release.Branch;
import nl.coachopdebank.conversation.release.DecisionTable;
import nl.coachopdebank.conversation.release.Flow;
import nl.coachopdebank.conversation.release.Jump;
import nl.coachopdebank.conversation.release.Step;

/** Steps, flows and tables that a flow names exist. */
final class FlowTargets implements ContentRule {
    private static final String RULE = "target";

    @Override
    public void check(Subject subject, Report report) {
        for (Flow flow : subject.content().flows().values()) {
            for (Step step : flow.steps()) {
                if (step instanceof Branch branch) {
                    branch.cases().forEach(one -> step(subject, flow, branch, one.to(), report));
                    step(subject, flow, branch, branch.otherwise(), report);
                } else if (step instanceof Jump jump) {
                    jump(subject, flow, jump, report);
                } else if (step instanceof Advise advise) {
                    table(subject, flow, advise, report);
                }
            }
        }
    }

    private static void jump(Subject subject, Flow flow, Jump jump, Report report) {
        if (jump.step() != null) {
            step(subject, flow, jump, jump.step(), report);
        } else if (jump.flow() != null && !subject.shelf().has(FileKind.FLOW, jump.flow())) {
            Set<String> flows = subject.shelf().ids(FileKind.FLOW);
            missing(subject, flow, jump, "De flow '" + jump.flow() + "'", Nearest.remedy(jump.flow(), flows), report);
        }
    }

    private static void step(Subject subject, Flow flow, Step from, String to, Report report) {
        if (flow.find(to).isEmpty()) {
            missing(
                    subject,
                    flow,
                    from,
                    "De stap '" + to + "'",
                    Nearest.remedy(to, flow.index().keySet()),
                    report);
        }
    }

    private static void table(Subject subject, Flow flow, Advise advise, Report report) {
        if (!subject.shelf().has(FileKind.TABLE, advise.table())) {
            Set<String> tables = subject.shelf().ids(FileKind.TABLE);
            missing(
                    subject,
                    flow,
                    advise,
                    "De tabel '" + advise.table() + "'",
                    Nearest.remedy(advise.table(), tables),
                    report);
        } else if (!subject.content()
                .table(advise.table())
                .map(DecisionTable::collect)
                .orElse(true)) {
            report.error(
                    subject.spot(flow, advise),
                    RULE,
                    "De tabel '" + advise.table() + "' verzamelt geen routes.",
                    "Kies een tabel met hit: collect.");
        }
    }

    private static void missing(Subject subject, Flow flow, Step from, String what, String remedy, Report report) {
        report.error(subject.spot(flow, from), RULE, what + " bestaat niet.", remedy);
    }
}
