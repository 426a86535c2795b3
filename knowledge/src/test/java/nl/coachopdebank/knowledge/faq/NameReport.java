package nl.coachopdebank.knowledge.faq;

import java.nio.file.Path;
import java.util.List;
import nl.coachopdebank.conversation.Recognition;
import nl.coachopdebank.conversation.Recognition.Decision;
import nl.coachopdebank.conversation.release.Language;

/** Prints how often a scheme is found by its name, alone and within usual sentences. */
final class NameReport {
    private static final List<String> FRAMES = List.of(
            "%s",
            "wat is %s?",
            "hoe werkt de %s precies",
            "kan ik iets met %s of is dat al gestopt",
            "mijn buurvrouw had het over %s, wat houdt dat in en voor wie is het");

    private NameReport() {}

    public static void main(String[] arguments) {
        Lessons lessons = ContentFolder.lessons(Path.of(System.getProperty("couch.content", "flows/base")));
        Recogniser recogniser = Taught.by(lessons);
        for (String frame : FRAMES) {
            int scheme = 0;
            int offered = 0;
            int topic = 0;
            for (Lessons.Name name : lessons.names()) {
                Recognition seen = recogniser.recognise(String.format(frame, name.text()), Language.NL);
                String wanted = NameSpotter.SCHEME + name.scheme();
                boolean among =
                        seen.candidates().stream().anyMatch(one -> one.topic().equals(wanted));
                if (seen.decision() == Decision.ANSWER) {
                    boolean itself = seen.candidates().get(0).topic().equals(wanted);
                    scheme += itself ? 1 : 0;
                    topic += itself ? 0 : 1;
                } else {
                    offered += among && seen.decision() == Decision.CLARIFY ? 1 : 0;
                }
            }
            System.out.printf(
                    "| %s | %d | %d | %d | %d |%n",
                    frame, scheme, offered, topic, lessons.names().size());
        }
    }
}
