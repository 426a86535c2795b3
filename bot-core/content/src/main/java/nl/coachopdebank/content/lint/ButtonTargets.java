package nl.coachopdebank.content.lint;

import java.util.Map;
import nl.coachopdebank.content.conditions.Nearest;
import nl.coachopdebank.content.findings.Report;
import nl.coachopdebank.content.findings.Spot;
import nl.coachopdebank.content.source.FileKind;
import nl.coachopdebank.conversation.release.Command;
import nl.coachopdebank.conversation.release.DecisionTable;
import nl.coachopdebank.conversation.release.Flow;
import nl.coachopdebank.conversation.release.Say;
import nl.coachopdebank.conversation.release.Step;
import nl.coachopdebank.conversation.release.Topic;

/** A button or route leads somewhere. */
final class ButtonTargets implements ContentRule {
    private static final String RULE = "target";
    private static final Map<String, FileKind> KINDS =
            Map.of("flow", FileKind.FLOW, "topic", FileKind.TOPIC, "scheme", FileKind.SCHEME);

    @Override
    public void check(Subject subject, Report report) {
        for (Flow flow : subject.content().flows().values()) {
            for (Step step : flow.steps()) {
                if (step instanceof Say say) {
                    say.buttons().forEach(button -> target(subject, subject.spot(flow, say), button.value(), report));
                }
            }
        }
        for (Topic topic : subject.content().topics().values()) {
            Spot spot = subject.shelf().spot(FileKind.TOPIC, topic.id());
            topic.buttons().forEach(button -> target(subject, spot, button.value(), report));
        }
        for (DecisionTable table : subject.content().tables().values()) {
            table.routes()
                    .forEach(route -> target(
                            subject,
                            subject.shelf().spot(FileKind.TABLE, table.id(), "routes", route.id()),
                            route.action(),
                            report));
        }
    }

    private static void target(Subject subject, Spot spot, String value, Report report) {
        if (value.startsWith("https://")) {
            return;
        }
        if (value.startsWith("_")) {
            if (Command.ofValue(value).isEmpty()) {
                report.error(
                        spot,
                        RULE,
                        "Het commando '" + value + "' bestaat niet.",
                        "Gebruik bijvoorbeeld _coach of _menu.");
            }
            return;
        }
        String[] parts = value.split(":", 2);
        FileKind kind = KINDS.getOrDefault(parts[0], FileKind.FLOW);
        if (!subject.shelf().has(kind, parts[1])) {
            report.error(
                    spot,
                    RULE,
                    "'" + value + "' bestaat niet.",
                    Nearest.remedy(parts[1], subject.shelf().ids(kind)));
        } else if (isPast(subject, kind, parts[1])) {
            report.warning(spot, RULE, "'" + value + "' is verlopen.", "Haal de knop weg of verleng het onderwerp.");
        }
    }

    private static boolean isPast(Subject subject, FileKind kind, String id) {
        return kind == FileKind.TOPIC
                && subject.shelf().find(kind, id).isPresent()
                && subject.content().topic(id).isEmpty();
    }
}
