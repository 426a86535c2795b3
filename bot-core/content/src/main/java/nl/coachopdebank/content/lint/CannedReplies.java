package nl.coachopdebank.content.lint;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.coachopdebank.content.conditions.Nearest;
import nl.coachopdebank.content.findings.Report;
import nl.coachopdebank.content.source.Document;
import nl.coachopdebank.content.source.Element;
import nl.coachopdebank.content.source.FileKind;
import nl.coachopdebank.conversation.release.CannedReply;
import nl.coachopdebank.conversation.release.Language;

/** What coaches may send is for roles that exist, can be told apart, and asks for the same blanks in every language. */
final class CannedReplies implements ContentRule {
    private static final String RULE = "reply";

    @Override
    public void check(Subject subject, Report report) {
        Map<String, String> byTitle = new HashMap<>();
        for (Document document : subject.shelf().list(FileKind.REPLY)) {
            Element root = document.root();
            roles(root, subject.content().roles().keySet(), report);
            title(root, byTitle, report);
            CannedReply reply = subject.content().replies().get(root.text("reply"));
            if (reply != null) {
                blanks(reply, root.get("text"), report);
            }
        }
    }

    private static void roles(Element root, Set<String> known, Report report) {
        for (Element role : root.list("roles")) {
            if (!known.contains(role.text())) {
                report.error(
                        role.spot(),
                        RULE,
                        "De rol '" + role.text() + "' bestaat niet.",
                        Nearest.remedy(role.text(), known));
            }
        }
    }

    private static void title(Element root, Map<String, String> byTitle, Report report) {
        String other = byTitle.putIfAbsent(root.text("title"), root.text("reply"));
        if (other != null) {
            report.error(
                    root.get("title").spot(),
                    RULE,
                    "Het antwoord '" + other + "' heet ook zo.",
                    "Geef het een andere titel: een coach kiest op titel.");
        }
    }

    private static void blanks(CannedReply reply, Element text, Report report) {
        Set<String> all = new TreeSet<>();
        for (Language language : Language.values()) {
            all.addAll(reply.blanks(language));
        }
        text.fields()
                .forEach((code, words) -> Language.find(code).ifPresent(language -> {
                    Set<String> missing = new TreeSet<>(all);
                    missing.removeAll(reply.blanks(language));
                    missing.forEach(blank -> report.error(
                            words.spot(),
                            RULE,
                            "{" + blank + "} ontbreekt in de taal " + code + ".",
                            "Gebruik in elke taal dezelfde open plekken."));
                }));
    }
}
