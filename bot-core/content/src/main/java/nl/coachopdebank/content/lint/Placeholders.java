package nl.coachopdebank.content.lint;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.coachopdebank.content.conditions.Nearest;
import nl.coachopdebank.content.findings.Report;
import nl.coachopdebank.content.source.FileKind;
import nl.coachopdebank.conversation.release.CannedReply;

/** A brace names something that the engine can fill in, or in a reply of coaches something that the coach fills. */
final class Placeholders implements TextRule {
    private static final String RULE = "placeholder";
    private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern BLANK = Pattern.compile("[a-z][a-z0-9_]*");
    private static final Set<String> EVERYWHERE =
            Set.of("promise", "receipt", "role", "organisation", "step", "of", "coach");
    /** What the engine fills in its own sentences besides. */
    private static final Set<String> IN_PHRASES =
            Set.of("agreement", "because", "day", "question", "source", "summary", "time");

    private final Set<String> known = new TreeSet<>(EVERYWHERE);

    Placeholders(Set<String> facts) {
        known.addAll(facts);
    }

    @Override
    public void check(Passage passage, Report report) {
        Matcher braces = BRACES.matcher(passage.text());
        while (braces.find()) {
            String name = braces.group(1);
            if (passage.kind() == FileKind.REPLY) {
                inReply(name, passage, report);
            } else if (!isKnown(name, passage.kind())) {
                report.error(passage.spot(), RULE, "{" + name + "} kan niemand invullen.", Nearest.remedy(name, known));
            }
        }
        String rest = braces.replaceAll("");
        if (rest.contains("{") || rest.contains("}")) {
            report.error(passage.spot(), RULE, "Er staat een losse accolade.", "Schrijf {naam} of haal hem weg.");
        }
    }

    /** A coach fills blanks; a name that the engine fills elsewhere would seem to be filled here. */
    private void inReply(String name, Passage passage, Report report) {
        if (!BLANK.matcher(name).matches()) {
            report.error(
                    passage.spot(),
                    RULE,
                    "{" + name + "} is geen open plek.",
                    "Gebruik kleine letters, cijfers en een streep laag.");
        } else if (known.contains(name) && !CannedReply.KNOWN.contains(name)) {
            report.error(
                    passage.spot(),
                    RULE,
                    "{" + name + "} vult de chatbot hier niet in.",
                    "Geef de open plek een andere naam.");
        }
    }

    private boolean isKnown(String name, FileKind kind) {
        return known.contains(name) || (kind == FileKind.PHRASES && IN_PHRASES.contains(name));
    }
}
