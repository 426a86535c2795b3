package nl.coachopdebank.content.lint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.coachopdebank.content.findings.Report;
import nl.coachopdebank.content.findings.Spot;
import nl.coachopdebank.content.source.Element;
import nl.coachopdebank.content.source.FileKind;
import nl.coachopdebank.conversation.release.Command;
import nl.coachopdebank.conversation.release.Language;
import nl.coachopdebank.conversation.release.Phrase;
import nl.coachopdebank.conversation.release.Words;
import nl.coachopdebank.conversation.words.Phrasing;

/** The engine has a sentence for everything it says, and words for everything that can be asked of it. */
final class EnginePhrases implements ContentRule {
    @Override
    public void check(Subject subject, Report report) {
        subject.shelf().find(FileKind.PHRASES).ifPresent(document -> {
            Set<String> present = document.root().get("phrases").fields().keySet();
            for (Phrase phrase : Phrase.values()) {
                if (!present.contains(phrase.key())) {
                    report.error(
                            document.root().spot(),
                            "phrase",
                            "De zin '" + phrase.key() + "' ontbreekt.",
                            "Schrijf hem in nl en en.");
                }
            }
        });
        subject.shelf().find(FileKind.COMMANDS).ifPresent(document -> commands(subject, document.root(), report));
    }

    private static void commands(Subject subject, Element root, Report report) {
        Map<String, Command> owners = new HashMap<>();
        for (Command command : Command.values()) {
            Words words = subject.content().commands().getOrDefault(command, Words.NONE);
            if (words.in(Language.NL).isEmpty() || words.in(Language.EN).isEmpty()) {
                report.error(
                        root.spot(),
                        "command",
                        "Het commando '" + command.value().substring(1) + "' heeft geen woorden.",
                        "Schrijf in nl en en hoe mensen het zeggen.");
            }
            for (String normal : normals(words)) {
                Command owner = owners.putIfAbsent(normal, command);
                if (owner != null && owner != command) {
                    shared(root.spot(), normal, owner, command, report);
                }
            }
        }
    }

    private static Set<String> normals(Words words) {
        return List.of(Language.values()).stream()
                .flatMap(language -> words.phrasings(language).stream())
                .map(Phrasing::normal)
                .collect(Collectors.toSet());
    }

    private static void shared(Spot spot, String word, Command one, Command other, Report report) {
        report.error(
                spot,
                "command",
                "'" + word + "' staat bij " + one.value().substring(1) + " en bij "
                        + other.value().substring(1) + ".",
                "Kies een van de twee.");
    }
}
