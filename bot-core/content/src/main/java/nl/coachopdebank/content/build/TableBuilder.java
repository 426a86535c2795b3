package nl.coachopdebank.content.build;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.coachopdebank.content.conditions.CelConditions;
import nl.coachopdebank.content.findings.Report;
import nl.coachopdebank.content.source.Document;
import nl.coachopdebank.content.source.Element;
import nl.coachopdebank.conversation.release.DecisionTable;
import nl.coachopdebank.conversation.release.DecisionTable.Route;
import nl.coachopdebank.conversation.release.DecisionTable.Rule;
import nl.coachopdebank.conversation.release.DecisionTable.Signal;

/** Builds the decision tables. A signal looks at facts only; a rule may look at signals too. */
final class TableBuilder {
    private final CelConditions cel;
    private final Report report;

    TableBuilder(CelConditions cel, Report report) {
        this.cel = cel;
        this.report = report;
    }

    DecisionTable build(Document document) {
        Element root = document.root();
        Conditions forSignals = new Conditions(cel, report, null);
        List<Signal> signals = root.list("signals").stream()
                .map(signal -> new Signal(
                        signal.text("signal"), forSignals.read(signal, "when"), Texts.text(signal.get("text"))))
                .toList();
        Set<String> ids = signals.stream().map(Signal::id).collect(Collectors.toUnmodifiableSet());
        Conditions forRules = new Conditions(cel, report, ids);
        return new DecisionTable(
                root.text("table"),
                root.text("hit").equals("collect"),
                signals,
                root.list("rules").stream().map(rule -> rule(rule, forRules)).toList(),
                root.list("routes").stream().map(TableBuilder::route).toList());
    }

    private static Rule rule(Element element, Conditions conditions) {
        return new Rule(
                element.text("rule"),
                conditions.read(element, "when"),
                element.strings("routes"),
                element.textOrNull("role"),
                Texts.textOrNull(element, "responsible"),
                element.flag("automatic"),
                Texts.text(element.get("because")));
    }

    private static Route route(Element element) {
        return new Route(
                element.text("route"),
                Texts.text(element.get("title")),
                Texts.text(element.get("text")),
                element.text("action"));
    }
}
