package nl.coachopdebank.conversation;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import nl.coachopdebank.conversation.facts.Fact;
import nl.coachopdebank.conversation.release.Phrase;

/** The resident's answers as a list to read and correct. */
final class Summary {
    private Summary() {}

    static void tell(Scene scene) {
        String items =
                inOrder(scene).stream().map(fact -> "- " + line(scene, fact)).collect(Collectors.joining("\n"));
        scene.composer.told(scene.text(Phrase.SUMMARY), items);
    }

    /** The answers in the order of the questions, whatever the order in which they were told. */
    static List<Fact> inOrder(Scene scene) {
        List<String> asked = Triage.flow(scene.pinned()).stream()
                .flatMap(flow -> flow.asks().stream())
                .map(ask -> ask.question().fact())
                .toList();
        return scene.facts.list().stream()
                .sorted(Comparator.comparingInt(fact -> {
                    int place = asked.indexOf(fact.name());
                    return place < 0 ? asked.size() : place;
                }))
                .toList();
    }

    static String line(Scene scene, Fact fact) {
        String label = Labels.fact(scene.pinned(), fact.name(), scene.language);
        String answer = fact.isSkipped() ? scene.text(Phrase.SUMMARY_SKIPPED) : Labels.answer(scene, fact);
        return "**" + label + "**: " + Plain.escaped(answer);
    }
}
