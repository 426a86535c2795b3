package nl.coachopdebank.content.lint;

import java.util.List;
import java.util.Map;
import nl.coachopdebank.content.findings.Report;
import nl.coachopdebank.content.findings.Spot;
import nl.coachopdebank.content.source.FileKind;

/** What the engine cannot do without. */
final class RequiredContent implements ContentRule {
    private static final String RULE = "required-file";
    private static final List<String> FLOWS =
            List.of("welkom", "menu", "zelftriage", "vouchers", "coach", "eenmalig-contact");
    /** Tables, and whether each collects all rules that hold. */
    private static final Map<String, Boolean> TABLES =
            Map.of("triage-routes", true, "first-talk", false, "first-responsible", false);

    @Override
    public void check(Subject subject, Report report) {
        FLOWS.forEach(flow -> require(subject, FileKind.FLOW, flow, report));
        for (FileKind kind : FileKind.values()) {
            if (kind.isSingle()) {
                require(subject, kind, "", report);
            }
        }
        TABLES.forEach((table, collects) -> {
            require(subject, FileKind.TABLE, table, report);
            subject.content()
                    .table(table)
                    .filter(found -> found.collect() != collects)
                    .ifPresent(found -> report.error(
                            subject.shelf().spot(FileKind.TABLE, table),
                            "table",
                            "Deze tabel heeft de verkeerde 'hit'.",
                            "Schrijf hit: " + (collects ? "collect." : "first.")));
        });
    }

    private static void require(Subject subject, FileKind kind, String id, Report report) {
        if (!subject.shelf().has(kind, id)) {
            report.error(
                    Spot.of("base/" + kind.path(id)),
                    RULE,
                    "Dit bestand ontbreekt.",
                    "Zet het terug: de bot kan niet zonder.");
        }
    }
}
