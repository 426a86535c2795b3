package nl.coachopdebank.content.lint;

import java.util.HashMap;
import java.util.Map;
import nl.coachopdebank.content.findings.Report;
import nl.coachopdebank.content.source.Element;
import nl.coachopdebank.content.source.FileKind;
import nl.coachopdebank.conversation.release.Language;
import nl.coachopdebank.conversation.release.Topic;
import nl.coachopdebank.conversation.words.Phrasing;

/** A phrasing leads to one topic. */
final class SamePhrasing implements ContentRule {
    @Override
    public void check(Subject subject, Report report) {
        Map<String, String> owners = new HashMap<>();
        for (String id : subject.content().topics().keySet().stream().sorted().toList()) {
            Topic topic = subject.content().topics().get(id);
            for (Language language : Language.values()) {
                if (topic != null) {
                    topic.phrasings()
                            .phrasings(language)
                            .forEach(phrasing -> own(subject, id, phrasing, owners, report));
                }
            }
        }
    }

    private static void own(
            Subject subject, String topic, Phrasing phrasing, Map<String, String> owners, Report report) {
        String owner = owners.putIfAbsent(phrasing.normal(), topic);
        if (owner == null || owner.equals(topic)) {
            return;
        }
        subject.shelf()
                .find(FileKind.TOPIC, topic)
                .flatMap(document -> document.root().find("phrasings"))
                .map(Element::spot)
                .ifPresent(spot -> report.error(
                        spot,
                        "same-phrasing",
                        "\"" + phrasing.normal() + "\" staat ook bij het onderwerp " + owner + ".",
                        "Laat de vraag bij het onderwerp dat het beste past."));
    }
}
