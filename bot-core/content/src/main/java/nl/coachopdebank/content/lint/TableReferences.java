package nl.coachopdebank.content.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.coachopdebank.content.conditions.Nearest;
import nl.coachopdebank.content.findings.Report;
import nl.coachopdebank.content.findings.Spot;
import nl.coachopdebank.content.source.FileKind;
import nl.coachopdebank.conversation.release.Command;
import nl.coachopdebank.conversation.release.DecisionTable;
import nl.coachopdebank.conversation.release.DecisionTable.Route;
import nl.coachopdebank.conversation.release.DecisionTable.Rule;

/** Routes and roles of a table exist; a coach is always offered; the last rule catches everyone. */
final class TableReferences implements ContentRule {
    private static final String RULE = "table";
    private static final String ALWAYS = "true";

    @Override
    public void check(Subject subject, Report report) {
        subject.content().tables().values().forEach(table -> check(subject, table, report));
    }

    private static void check(Subject subject, DecisionTable table, Report report) {
        Spot whole = subject.shelf().spot(FileKind.TABLE, table.id());
        unique(whole, "regel", table.rules().stream().map(Rule::id).toList(), report);
        unique(whole, "route", table.routes().stream().map(Route::id).toList(), report);
        table.rules().forEach(rule -> rule(subject, table, rule, report));
        if (table.collect()) {
            coach(whole, table, report);
        } else if (table.rules().stream().noneMatch(TableReferences::holdsForAll)) {
            report.warning(whole, RULE, "Soms past geen enkele regel.", "Zet onderaan een regel met when: \"true\".");
        }
    }

    private static void rule(Subject subject, DecisionTable table, Rule rule, Report report) {
        Spot spot = subject.shelf().spot(FileKind.TABLE, table.id(), "rules", rule.id());
        Set<String> routes = table.routes().stream().map(Route::id).collect(Collectors.toSet());
        for (String route : rule.routes()) {
            if (!routes.contains(route)) {
                report.error(spot, RULE, "De route '" + route + "' bestaat niet.", Nearest.remedy(route, routes));
            }
        }
        String role = rule.role();
        Set<String> roles = subject.content().roles().keySet();
        if (role != null && !roles.contains(role)) {
            report.error(spot, RULE, "De rol '" + role + "' bestaat niet.", Nearest.remedy(role, roles));
        }
    }

    private static void coach(Spot whole, DecisionTable table, Report report) {
        Set<String> coach = table.routes().stream()
                .filter(route -> route.action().equals(Command.COACH.value()))
                .map(Route::id)
                .collect(Collectors.toSet());
        boolean always = table.rules().stream()
                .filter(TableReferences::holdsForAll)
                .anyMatch(rule -> rule.routes().stream().anyMatch(coach::contains));
        if (!always) {
            report.error(
                    whole,
                    RULE,
                    "Niet iedereen ziet de route naar een coach.",
                    "Zet een route met action: _coach in een regel met when: \"true\".");
        }
    }

    private static boolean holdsForAll(Rule rule) {
        return rule.when().source().strip().equals(ALWAYS);
    }

    private static void unique(Spot whole, String what, List<String> ids, Report report) {
        Set<String> seen = new HashSet<>();
        for (String id : ids) {
            if (!seen.add(id)) {
                report.error(
                        whole,
                        RULE,
                        "De " + what + " '" + id + "' staat er twee keer.",
                        "Geef er een een andere naam.");
            }
        }
    }
}
